package io.tieout.testkit.oracle;

import java.math.BigInteger;
import java.util.Locale;

/** Numbers in a text that are no references: days and accounts. */
public final class NotReferences {

    private NotReferences() {}

    /** Eight digits that are year, month, day or day, month, year, whatever stands between them. */
    public static boolean isDate(String raw) {
        String key = raw.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (!key.matches("[0-9]{8}")) {
            return false;
        }
        return isDay(part(key, 0, 4), part(key, 4, 6), part(key, 6, 8))
                || isDay(part(key, 4, 8), part(key, 2, 4), part(key, 0, 2));
    }

    private static boolean isDay(int year, int month, int day) {
        return year >= 1990 && year <= 2059 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static int part(String key, int from, int to) {
        return Integer.parseInt(key.substring(from, to));
    }

    /** Shape and check digits by ISO 13616. */
    static boolean isIban(String raw) {
        String upper = raw.toUpperCase(Locale.ROOT);
        if (upper.startsWith("RF") || !upper.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        for (char c : (upper.substring(4) + upper.substring(0, 4)).toCharArray()) {
            digits.append(Character.digit(c, 36));
        }
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
