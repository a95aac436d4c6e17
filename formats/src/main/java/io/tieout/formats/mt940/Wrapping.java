package io.tieout.formats.mt940;

/**
 * Undoes the wrapping of long text. A line or subfield that is filled to its width was cut there,
 * possibly inside a word; a shorter one ended on its own, so a blank belongs after it.
 */
final class Wrapping {

    /** SWIFT's width of a line of {@code :86:}. */
    static final int LINE_CHARS = 65;

    private Wrapping() {}

    /**
     * @param fullFrom lines from this length up to {@link #LINE_CHARS} count as filled
     */
    static String joined(String text, int fullFrom) {
        if (text.indexOf('\n') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            out.append(text, from, end);
            int width = end - from;
            if (width < fullFrom || width > LINE_CHARS) {
                out.append(' ');
            }
            from = end + 1;
        }
        return out.toString();
    }
}
