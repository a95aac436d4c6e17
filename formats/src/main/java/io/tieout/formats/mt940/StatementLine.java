package io.tieout.formats.mt940;

import io.tieout.core.money.Money;
import java.time.LocalDate;

/**
 * A {@code :61:} field.
 *
 * @param amount signed, money in is positive; a reversal of a credit is money out
 * @param entryDate the booking day; null if not stated
 * @param reversal marks RC and RD
 * @param expected marks EC and ED: announced, not booked
 * @param type N, F or S and three characters
 * @param customerReference for the account owner; empty if none
 * @param bankReference of the account servicer, after {@code //}; empty if none
 * @param supplementary further lines, parted by {@code \n}; empty if none
 */
record StatementLine(
        LocalDate valueDate,
        LocalDate entryDate,
        Money amount,
        boolean reversal,
        boolean expected,
        String type,
        String customerReference,
        String bankReference,
        String supplementary) {

    private static final int DATE_LENGTH = 6;
    private static final int TYPE_LENGTH = 4;

    /**
     * @param currency of the statement: the field itself states at most its third letter
     */
    static StatementLine read(String text, String currency) throws BadField {
        int lineEnd = text.indexOf('\n');
        String head = (lineEnd < 0 ? text : text.substring(0, lineEnd)).strip();
        String rest = lineEnd < 0 ? "" : text.substring(lineEnd + 1).strip();
        LocalDate valueDate = Dates.yearMonthDay(head, 0, "61/valueDate");
        int at = DATE_LENGTH;
        LocalDate entryDate = null;
        if (isDigit(head, at)) {
            entryDate = Dates.monthDay(head, at, valueDate, "61/entryDate");
            at += 4;
        }
        Mark mark = Mark.at(head, at);
        at += mark.length();
        if (isLetter(head, at)) {
            at++;
        }
        int amountEnd = amountEnd(head, at);
        Money amount = Amounts.read(head.substring(at, amountEnd), currency, "61/amount");
        String type = type(head, amountEnd);
        String references = head.substring(amountEnd + TYPE_LENGTH);
        int slashes = references.indexOf("//");
        return new StatementLine(
                valueDate,
                entryDate,
                mark.isMoneyOut() ? amount.negated() : amount,
                mark.isReversal(),
                mark.isExpected(),
                type,
                (slashes < 0 ? references : references.substring(0, slashes)).strip(),
                slashes < 0 ? "" : references.substring(slashes + 2).strip(),
                rest);
    }

    private static int amountEnd(String head, int from) throws BadField {
        int end = from;
        while (isDigit(head, end) || isOneOf(head, end, ",.")) {
            end++;
        }
        if (end == from) {
            throw new BadField("61/amount", "no amount follows the debit or credit mark");
        }
        return end;
    }

    private static String type(String head, int at) throws BadField {
        boolean typed = isOneOf(head, at, "NFS") && at + TYPE_LENGTH <= head.length();
        for (int i = at + 1; typed && i < at + TYPE_LENGTH; i++) {
            typed = isLetter(head, i) || isDigit(head, i);
        }
        if (!typed) {
            String found = head.substring(at, Math.min(head.length(), at + TYPE_LENGTH));
            throw new BadField(
                    "61/type", "'" + found + "' after the amount is no transaction type");
        }
        return head.substring(at, at + TYPE_LENGTH);
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isLetter(String text, int at) {
        return at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
    }

    private static boolean isOneOf(String text, int at, String characters) {
        return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
    }
}
