package io.tieout.formats.pages;

/**
 * Neighbouring words that read together may be a value.
 *
 * @param spelling what they spell, as {@link Spellings} makes it
 * @param first index of the first word on its page
 * @param words how many
 * @param confidence of the least sure word
 */
record Place(
        String spelling,
        int page,
        int first,
        int words,
        PageBox box,
        String text,
        double confidence) {

    int last() {
        return first + words - 1;
    }

    boolean overlaps(Place other) {
        return page == other.page && first <= other.last() && other.first <= last();
    }
}
