package io.tieout.formats.bai2;

import java.util.Locale;

/**
 * The funds type in front of an amount's availability: 0 immediate, 1 one day, 2 two or more days,
 * Z unknown, S three amounts, V a date and a time, D a count and that many pairs of days and
 * amount.
 */
final class FundsType {

    /** More distributions than any bank sends: a hostile count must not run on. */
    private static final int MAX_DISTRIBUTIONS = 999;

    private FundsType() {}

    /** How many fields belong to the funds type at that index. */
    static int fieldsAfter(String[] fields, int index) throws BadFieldException {
        return switch (Bai2Values.field(fields, index).toUpperCase(Locale.ROOT)) {
            case "", "0", "1", "2", "Z" -> 0;
            case "S" -> 3;
            case "V" -> 2;
            case "D" -> 1 + 2 * distributions(Bai2Values.field(fields, index + 1));
            default ->
                    throw new BadFieldException(
                            "fundsType",
                            "'"
                                    + Bai2Values.clip(Bai2Values.field(fields, index))
                                    + "' is not a funds type");
        };
    }

    private static int distributions(String count) throws BadFieldException {
        Long number = Bai2Values.amount("fundsType", count);
        if (number == null || number < 0 || number > MAX_DISTRIBUTIONS) {
            throw new BadFieldException(
                    "fundsType",
                    "'" + Bai2Values.clip(count) + "' is not a number of distributions");
        }
        return number.intValue();
    }
}
