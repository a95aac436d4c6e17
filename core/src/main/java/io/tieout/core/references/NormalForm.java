package io.tieout.core.references;

import java.util.Locale;
import java.util.Set;

/**
 * The form in which references are compared: upper case, letters and digits only, without leading
 * zeros in any run of digits. {@code INV-0042}, {@code inv 42} and {@code INV42} are one.
 */
public final class NormalForm {

    private static final Set<String> VOID =
            Set.of("NOTPROVIDED", "NONREF", "NOREF", "UNKNOWN", "NONE", "NA", "0");
    private static final int MIN_LENGTH = 3;

    private NormalForm() {}

    /** The normal form; empty if the text has no letter or digit of the Latin alphabet. */
    public static String of(String raw) {
        if (isNormal(raw)) {
            return raw;
        }
        String text = isAscii(raw) ? raw : raw.toUpperCase(Locale.ROOT);
        StringBuilder form = new StringBuilder(text.length());
        boolean leadingZeros = true;
        for (int i = 0; i < text.length(); i++) {
            char c = upper(text.charAt(i));
            if (c >= '0' && c <= '9') {
                if (c == '0' && leadingZeros && hasMoreOfRun(text, i)) {
                    continue;
                }
                leadingZeros = false;
                form.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                leadingZeros = true;
                form.append(c);
            }
        }
        return form.toString();
    }

    /** Whether a text is in normal form as it stands, as most references are. */
    private static boolean isNormal(String text) {
        boolean inDigits = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean leadingZero = c == '0' && !inDigits;
            if (leadingZero || (!digit && (c < 'A' || c > 'Z'))) {
                return false;
            }
            inDigits = digit;
        }
        return true;
    }

    /** Whether a normal form says nothing, such as {@code NOTPROVIDED}. */
    public static boolean isVoid(String form) {
        return form.length() < MIN_LENGTH || VOID.contains(form);
    }

    /**
     * Whether the run of digits goes on behind {@code i}; characters that are dropped do not end
     * it.
     */
    private static boolean hasMoreOfRun(String text, int i) {
        for (int next = i + 1; next < text.length(); next++) {
            char c = upper(text.charAt(next));
            if (c >= '0' && c <= '9') {
                return true;
            }
            if (c >= 'A' && c <= 'Z') {
                return false;
            }
        }
        return false;
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
