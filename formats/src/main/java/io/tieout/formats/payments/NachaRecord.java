package io.tieout.formats.payments;

/** One record of a NACHA file, filled field by field from its first character on. */
final class NachaRecord {

    private static final int LENGTH = 94;

    private final StringBuilder text = new StringBuilder(LENGTH);

    NachaRecord(String type) {
        text.append(type);
    }

    /** The record that fills up the last block. */
    static NachaRecord padding() {
        return new NachaRecord("9".repeat(LENGTH));
    }

    /** Letters from the left, cut off and filled with blanks; in the characters of banks. */
    NachaRecord text(String value, int width) {
        boolean isIndented = value.startsWith(" ");
        String plain = isIndented ? " " + BankText.of(value, width - 1) : BankText.of(value, width);
        return verbatim(plain, width);
    }

    /** The same without a look at the characters. */
    NachaRecord verbatim(String value, int width) {
        text.append(value).append(" ".repeat(width - value.length()));
        return this;
    }

    /** Digits to the right, filled with zeros. */
    NachaRecord number(long value, int width) {
        String digits = Long.toString(value);
        if (value < 0 || digits.length() > width) {
            throw new IllegalArgumentException(value + " does not fit " + width + " digits");
        }
        text.append("0".repeat(width - digits.length())).append(digits);
        return this;
    }

    /** The whole record; a bug if a field is missing. */
    String text() {
        if (text.length() != LENGTH) {
            throw new IllegalStateException("a record of " + text.length() + " characters");
        }
        return text.toString();
    }
}
