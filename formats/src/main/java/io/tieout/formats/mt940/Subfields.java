package io.tieout.formats.mt940;

/** The two-digit subfields of a structured {@code :86:}. */
final class Subfields {

    /** The subfields of the purpose, in reading order. */
    static final int[] PURPOSE = {20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 60, 61, 62, 63, 64, 65};

    private static final int COUNT = 100;

    private final String[] values = new String[COUNT];
    private int first = -1;
    private int known;

    private Subfields() {}

    /** Reads from the separator at {@code at} to the end. */
    static Subfields read(String text, int at) {
        Subfields found = new Subfields();
        if (at >= text.length()) {
            return found;
        }
        char separator = text.charAt(at);
        int code = -1;
        int from = at;
        int next = at;
        while (next >= 0) {
            int nextCode = codeAt(text, next + 1);
            // A separator inside the text stands before something that is no subfield.
            boolean starts =
                    nextCode >= 0
                            && (isKnown(nextCode)
                                    || next + 3 == text.length()
                                    || text.charAt(next + 3) == separator);
            if (starts) {
                found.put(code, text.substring(from, next));
                code = nextCode;
                from = next + 3;
            }
            next = text.indexOf(separator, next + 1);
        }
        found.put(code, text.substring(Math.min(from, text.length())));
        return found;
    }

    /** Null if absent. */
    String get(int code) {
        return values[code];
    }

    String getOrEmpty(int code) {
        return values[code] == null ? "" : values[code];
    }

    /**
     * Whether this is a structured field and not free text that looks like one, such as an amount
     * or a time after three digits.
     */
    boolean isPlausible(char separator) {
        boolean ordinary = separator == '?';
        boolean inNumbers = ".,:-/".indexOf(separator) >= 0;
        int needed = ordinary ? 1 : inNumbers ? 3 : 2;
        boolean begins = first == 0 || first == 10 || isPurposeOrParty(first);
        return known >= needed && begins;
    }

    private void put(int code, String value) {
        if (code < 0) {
            return;
        }
        first = first < 0 ? code : first;
        if (isKnown(code) && values[code] == null) {
            known++;
        }
        values[code] = values[code] == null ? value : values[code] + value;
    }

    private static int codeAt(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    private static boolean isKnown(int code) {
        return code == 0 || (code >= 10 && code <= 19) || isPurposeOrParty(code);
    }

    private static boolean isPurposeOrParty(int code) {
        return (code >= 20 && code <= 39) || (code >= 60 && code <= 65);
    }
}
