package io.tieout.store.encoding;

/**
 * Any Java string as text that PostgreSQL can hold, and exactly back again.
 *
 * <p>PostgreSQL refuses U+0000 and surrogates without a partner. Each of them, and the escape sign
 * {@code ␀} (U+2400) itself, is kept as that sign and the four hexadecimal digits of the code unit;
 * everything else stands as it is. Every string has one encoding only, so that an edited column
 * never reads as the original.
 */
public final class StoredText {

    private static final char ESCAPE = '\u2400';
    private static final int DIGITS = 4;

    private StoredText() {}

    /** The text to store; null stays null. */
    public static String encode(String text) {
        if (text == null) {
            return null;
        }
        int first = 0;
        while (first < text.length() && !needsEscape(text, first)) {
            first++;
        }
        return first == text.length() ? text : escapeFrom(text, first);
    }

    private static String escapeFrom(String text, int first) {
        StringBuilder out = new StringBuilder(text.length() + 8).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            if (needsEscape(text, i)) {
                out.append(ESCAPE).append(String.format("%04X", (int) text.charAt(i)));
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    /**
     * The text that was stored; null stays null.
     *
     * @throws IllegalArgumentException if {@link #encode} cannot have made it
     */
    public static String decode(String stored) {
        if (stored == null || stored.indexOf(ESCAPE) < 0) {
            return stored;
        }
        StringBuilder out = new StringBuilder(stored.length());
        for (int i = 0; i < stored.length(); i++) {
            char c = stored.charAt(i);
            if (c == ESCAPE) {
                out.append(escaped(stored, i + 1));
                i += DIGITS;
            } else {
                out.append(c);
            }
        }
        String text = out.toString();
        if (!encode(text).equals(stored)) {
            throw new IllegalArgumentException("stored text has an escape it does not need");
        }
        return text;
    }

    private static char escaped(String stored, int from) {
        if (from + DIGITS > stored.length()) {
            throw new IllegalArgumentException("stored text ends within an escape");
        }
        return (char) Integer.parseInt(stored, from, from + DIGITS, 16);
    }

    private static boolean needsEscape(String text, int i) {
        char c = text.charAt(i);
        if (c == 0 || c == ESCAPE) {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
