package io.tieout.formats.mt940;

/**
 * A tagged field with its continuation lines, or a mark between messages.
 *
 * @param tag without colons, or one of {@link #END}, {@link #ENVELOPE}, {@link #NOISE}
 * @param text lines parted by {@code \n}, blanks kept
 * @param line where it starts, 1-based
 * @param overlong whether it exceeded a limit; the text is then its beginning
 */
record Field(String tag, String text, long line, boolean overlong) {

    /** The end of a message. */
    static final String END = "-";

    /** A line of FIN blocks. */
    static final String ENVELOPE = "{";

    /** A line that belongs to no field, such as a bank's own heading. */
    static final String NOISE = "";

    /** As it stood, for dead letters: a tag, the text, unprintable bytes as {@code \xNN}. */
    String raw() {
        return TextBytes.printable(tag.length() < 2 ? text : ":" + tag + ":" + text);
    }

    String firstLine() {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
