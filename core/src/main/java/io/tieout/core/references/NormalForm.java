package io.tieout.core.references;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * The form in which references are compared: upper case, letters and digits only, without leading
 * zeros in any run of digits. {@code INV-0042}, {@code inv 42} and {@code INV42} are one.
 */
public final class NormalForm {

    private static final Set<String> VOID =
            Set.of("NOTPROVIDED", "NONREF", "NOREF", "UNKNOWN", "NONE");
    private static final int MIN_LENGTH = 3;

    private NormalForm() {}

    /** The normal form; empty if the text has no letter or digit of the Latin alphabet. */
    public static String of(String raw) {
        if (isNormal(raw)) {
            return raw;
        }
        String text = isAscii(raw) ? raw : raw.toUpperCase(Locale.ROOT);
        byte[] form = new byte[text.length()];
        int size = 0;
        boolean inDigits = false;
        boolean zero = false;
        for (int i = 0; i < text.length(); i++) {
            char c = upper(text.charAt(i));
            if (c == '0' && !inDigits) {
                zero = true;
            } else if (c >= '0' && c <= '9') {
                inDigits = true;
                zero = false;
                form[size++] = (byte) c;
            } else if (c >= 'A' && c <= 'Z') {
                size = endOfRun(form, size, zero);
                inDigits = false;
                zero = false;
                form[size++] = (byte) c;
            }
        }
        size = endOfRun(form, size, zero);
        return new String(form, 0, size, StandardCharsets.ISO_8859_1);
    }

    /** A run of nothing but zeros keeps one. */
    private static int endOfRun(byte[] form, int size, boolean zero) {
        if (zero) {
            form[size] = '0';
        }
        return zero ? size + 1 : size;
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
        return form.length() < MIN_LENGTH || (endsWithLetter(form) && VOID.contains(form));
    }

    /** As all words do that say nothing; most references end with a digit. */
    private static boolean endsWithLetter(String form) {
        return form.charAt(form.length() - 1) > '9';
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
