package io.tieout.formats.bai2;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A transaction detail (16) taken apart.
 *
 * @param amount in minor units as it stands, null if empty
 * @param valueDate null if the record does not say
 * @param immediate whether the funds are available on the as-of date (funds type 0)
 */
record DetailRecord(
        int typeCode,
        Long amount,
        LocalDate valueDate,
        boolean immediate,
        String bankReference,
        String customerReference,
        String text) {

    private static final int FUNDS_TYPE = 2;

    static DetailRecord of(List<String> parts) throws BadFieldException {
        StringBuilder text = new StringBuilder();
        String[] fields = join(parts, text);
        int code = Bai2Values.typeCode(Bai2Values.field(fields, 0));
        String fundsType = fundsType(fields);
        int next = FUNDS_TYPE + 1 + fundsFields(fields);
        LocalDate valueDate =
                fundsType.equals("V")
                        ? Bai2Values.date("valueDate", Bai2Values.field(fields, FUNDS_TYPE + 1))
                        : null;
        return new DetailRecord(
                code,
                Bai2Values.amount("amount", Bai2Values.field(fields, 1)),
                valueDate,
                fundsType.equals("0"),
                Bai2Values.field(fields, next),
                Bai2Values.field(fields, next + 1),
                text.toString().strip());
    }

    /**
     * The fields before the text, which goes to {@code text} with its commas. A continuation goes
     * on with the next field, or with the text once that has begun: then its words are joined by a
     * blank and its commas are the text's.
     */
    private static String[] join(List<String> parts, StringBuilder text) throws BadFieldException {
        StringBuilder fieldPart = new StringBuilder(parts.get(0));
        String[] fields = split(fieldPart, text);
        boolean inText = text.length() > 0 || fields.length > textIndex(fields);
        for (String part : parts.subList(1, parts.size())) {
            if (inText) {
                text.append(text.length() == 0 ? "" : " ").append(part.strip());
            } else {
                fieldPart.append(',').append(part);
                fields = split(fieldPart, text);
                inText = fields.length > textIndex(fields);
            }
        }
        return fields;
    }

    /** Splits at commas up to the text, which replaces what stood in {@code text}. */
    private static String[] split(CharSequence fieldPart, StringBuilder text)
            throws BadFieldException {
        String joined = fieldPart.toString();
        String[] all = joined.split(",", -1);
        int textIndex = textIndex(all);
        if (all.length <= textIndex) {
            return all;
        }
        String[] cut = joined.split(",", textIndex + 1);
        text.setLength(0);
        text.append(cut[textIndex].strip());
        return cut;
    }

    private static int textIndex(String[] fields) throws BadFieldException {
        return FUNDS_TYPE + 1 + fundsFields(fields) + 2;
    }

    private static String fundsType(String[] fields) {
        return Bai2Values.field(fields, FUNDS_TYPE).toUpperCase(Locale.ROOT);
    }

    private static int fundsFields(String[] fields) throws BadFieldException {
        return FundsType.fieldsAfter(fields, FUNDS_TYPE);
    }
}
