package io.tieout.console.http;

/** Text that came from outside. */
final class Text {

    private static final int LONGEST_CHARS = 60;

    private Text() {}

    /** Short enough to be said again, without control characters. */
    static String clip(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= LONGEST_CHARS ? plain : plain.substring(0, LONGEST_CHARS) + "…";
    }
}
