package io.tieout.formats.mt940;

/**
 * The statement number and page of {@code :28C:} or {@code :28:}.
 *
 * @param number without leading zeros; {@code 0} if the bank gives none
 * @param page 1 if not stated
 */
record SequenceNumber(String number, int page) {

    static final SequenceNumber NONE = new SequenceNumber("0", 1);

    private static final int LENGTH_MAX = 35;
    private static final int DIGITS_MAX = 18;
    private static final int PAGE_DIGITS_MAX = 6;

    static SequenceNumber read(Field field) {
        String text = TextBytes.collapsed(field.firstLine()).replace(" ", "");
        text = text.substring(0, Math.min(text.length(), LENGTH_MAX));
        int slash = text.indexOf('/');
        String number = withoutZeros(slash < 0 ? text : text.substring(0, slash));
        String page = slash < 0 ? "" : withoutZeros(text.substring(slash + 1));
        boolean paged = isDigits(page, PAGE_DIGITS_MAX) && !page.equals("0");
        return new SequenceNumber(number, paged ? Integer.parseInt(page) : 1);
    }

    boolean isGiven() {
        return !number.equals("0");
    }

    /** The number for the canonical statement; 0 if it is not a number. */
    long value() {
        return isDigits(number, DIGITS_MAX) ? Long.parseLong(number) : 0;
    }

    private static String withoutZeros(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == '0') {
            from++;
        }
        return from == text.length() ? "0" : text.substring(from);
    }

    private static boolean isDigits(String text, int max) {
        if (text.isEmpty() || text.length() > max) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
