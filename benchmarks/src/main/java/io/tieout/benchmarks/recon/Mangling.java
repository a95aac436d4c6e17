package io.tieout.benchmarks.recon;

import java.util.Arrays;

/** What forms, typists and bank systems do to references and amounts. */
public final class Mangling {
    private Mangling() {}

    /** Adds the first so many bytes of a reference with its separators kept, dropped or changed. */
    public static void separators(Draw draw, LineBuffer text, byte[] reference, int length) {
        int style = draw.below(4);
        for (int i = 0; i < length; i++) {
            char c = (char) reference[i];
            boolean separator = c == '-' || c == '/' || c == ' ';
            if (!separator || style == 0) {
                text.raw(c);
            } else if (style == 1) {
                text.raw(' ');
            } else if (style == 2) {
                text.raw('.');
            }
        }
    }

    public static byte[] withoutLeadingZeros(byte[] digits) {
        int from = 0;
        while (from < digits.length - 1 && digits[from] == '0') {
            from++;
        }
        return Arrays.copyOfRange(digits, from, digits.length);
    }

    /** The amount as a tired person types it; never the same. */
    public static long keyed(Draw draw, long amount) {
        return switch (draw.below(4)) {
            case 0, 1 -> transposed(draw, amount);
            case 2 -> amount * 10;
            default -> oneDigitWrong(draw, amount);
        };
    }

    private static long transposed(Draw draw, long amount) {
        byte[] digits = new LineBuffer().number(amount).copy();
        int first = draw.below(digits.length);
        for (int i = 0; i + 1 < digits.length; i++) {
            int at = (first + i) % (digits.length - 1);
            if (digits[at] != digits[at + 1] && (at > 0 || digits[1] != '0')) {
                byte moved = digits[at];
                digits[at] = digits[at + 1];
                digits[at + 1] = moved;
                return value(digits);
            }
        }
        return amount * 10;
    }

    private static long oneDigitWrong(Draw draw, long amount) {
        byte[] digits = new LineBuffer().number(amount).copy();
        int at = draw.below(digits.length);
        int wrong = 1 + (digits[at] - '0' + draw.below(8)) % 9;
        digits[at] = (byte) ('0' + (wrong == digits[at] - '0' ? wrong % 9 + 1 : wrong));
        return value(digits);
    }

    private static long value(byte[] digits) {
        long value = 0;
        for (byte digit : digits) {
            value = value * 10 + digit - '0';
        }
        return value;
    }
}
