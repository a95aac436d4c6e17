package io.tieout.formats.bai2;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The scalar fields of a BAI2 record. */
final class Bai2Values {

    /** Two-digit years below this are of this century. */
    private static final int CENTURY_PIVOT = 70;

    private Bai2Values() {}

    /** An amount in minor units without a point, or a count; null if the field is empty. */
    static Long amount(String field, String text) throws BadFieldException {
        String digits = text.strip();
        if (digits.isEmpty()) {
            return null;
        }
        int start = digits.startsWith("+") || digits.startsWith("-") ? 1 : 0;
        if (digits.length() == start || !isNumber(digits.substring(start))) {
            throw new BadFieldException(
                    field,
                    "'" + clip(digits) + "' is not an amount in minor units without a point");
        }
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException e) {
            throw new BadFieldException(field, "'" + clip(digits) + "' is beyond 64 bits");
        }
    }

    /** A type code of three digits. */
    static int typeCode(String text) throws BadFieldException {
        String code = text.strip();
        if (code.length() != 3 || !isNumber(code)) {
            throw new BadFieldException(
                    "typeCode", "'" + clip(code) + "' is not a type code of three digits");
        }
        return Integer.parseInt(code);
    }

    /** A date {@code YYMMDD}; null if the field is empty. */
    static LocalDate date(String field, String text) throws BadFieldException {
        String digits = text.strip();
        if (digits.isEmpty()) {
            return null;
        }
        try {
            if (digits.length() == 6 && isNumber(digits)) {
                int year = Integer.parseInt(digits.substring(0, 2));
                return LocalDate.of(
                        year < CENTURY_PIVOT ? 2000 + year : 1900 + year,
                        Integer.parseInt(digits.substring(2, 4)),
                        Integer.parseInt(digits.substring(4, 6)));
            }
        } catch (DateTimeException e) {
            throw new BadFieldException(field, "'" + digits + "' is no such day");
        }
        throw new BadFieldException(field, "'" + clip(digits) + "' is not a date YYMMDD");
    }

    /** The field of that index, empty if the record ends before it. */
    static String field(String[] fields, int index) {
        return index < fields.length ? fields[index].strip() : "";
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static String clip(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
