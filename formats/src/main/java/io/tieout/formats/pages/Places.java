package io.tieout.formats.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every run of words on a page that is a value that is sought, under each of its spellings. */
final class Places {

    private static final int LONGEST_WORDS = 10;
    private static final int LONGEST_DAY_WORDS = 4;
    private static final int LONGEST_AMOUNT_WORDS = 4;
    private static final int LONGEST_CHARS = 120;

    /** Blanks within an amount are narrower than those between columns, in heights of a line. */
    private static final double BLANK_HEIGHTS = 0.8;

    private final PageText page;
    private final Set<String> sought;
    private final List<Place> places = new ArrayList<>();

    private Places(PageText page, Set<String> sought) {
        this.page = page;
        this.sought = sought;
    }

    /**
     * @param sought spellings that matter; others are left out
     */
    static List<Place> of(PageText page, Set<String> sought) {
        Places found = new Places(page, sought);
        for (int first = 0; first < page.words().size(); first++) {
            found.from(first);
        }
        return found.places;
    }

    private void from(int first) {
        StringBuilder joined = new StringBuilder();
        StringBuilder spaced = new StringBuilder();
        PageBox box = null;
        double confidence = 1;
        boolean dense = true;
        for (int i = first; i < page.words().size() && i < first + LONGEST_WORDS; i++) {
            PageWord word = page.words().get(i);
            if (box != null && !box.isBeside(word.box())) {
                break;
            }
            dense &= i == first || isDense(page.words().get(i - 1), word);
            joined.append(word.text());
            spaced.append(i == first ? "" : " ").append(word.text());
            if (spaced.length() > LONGEST_CHARS) {
                break;
            }
            box = box == null ? word.box() : box.with(word.box());
            confidence = Math.min(confidence, word.confidence());
            int words = i - first + 1;
            Place place =
                    new Place("", page.page(), first, words, box, spaced.toString(), confidence);
            add(place, Spellings.plain(joined.toString()));
            afterLabel(place);
            if (words <= LONGEST_DAY_WORDS) {
                add(place, Spellings.dayIn(spaced.toString()));
            }
            if (words <= LONGEST_AMOUNT_WORDS && dense) {
                add(place, Spellings.amountIn(joined.toString()));
            }
        }
    }

    /** A label may stand before its value without a blank: {@code No:4711}. */
    private void afterLabel(Place place) {
        int colon = place.text().lastIndexOf(':');
        if (place.words() == 1 && colon > 0 && colon < place.text().length() - 1) {
            String value = place.text().substring(colon + 1);
            add(place, Spellings.plain(value));
            add(place, Spellings.dayIn(value));
            add(place, Spellings.amountIn(value));
        }
    }

    private static boolean isDense(PageWord one, PageWord next) {
        double gap = next.box().x() - one.box().right();
        return gap < BLANK_HEIGHTS * Math.max(one.box().height(), next.box().height());
    }

    private void add(Place place, String spelling) {
        if (spelling != null && sought.contains(spelling)) {
            places.add(
                    new Place(
                            spelling,
                            place.page(),
                            place.first(),
                            place.words(),
                            place.box(),
                            place.text(),
                            place.confidence()));
        }
    }
}
