package io.tieout.formats.bai2;

import java.time.LocalDate;
import java.util.Set;

/**
 * A group: accounts with the same as-of date.
 *
 * @param asOfDate null if it could not be read
 * @param asOfTime as it stands, empty if none
 * @param currency of accounts that name none
 * @param modifier as-of-date modifier: 1 and 3 are interim, 2 and 4 final; empty if none
 * @param refused whether the records of the group are passed over
 */
record Bai2Group(
        LocalDate asOfDate,
        String asOfTime,
        String currency,
        String modifier,
        boolean refused,
        ControlTotal total) {

    private static final String DELETION = "2";
    private static final String TEST = "4";
    private static final Set<String> INTERIM = Set.of("1", "3");

    /** The group of a header record (02) but for its date. */
    static Bai2Group undated(String[] fields) {
        String status = Bai2Values.field(fields, 2);
        return new Bai2Group(
                null,
                Bai2Values.field(fields, 4),
                Bai2Values.field(fields, 5),
                Bai2Values.field(fields, 6),
                status.equals(TEST) || status.equals(DELETION),
                new ControlTotal());
    }

    /** The group with the header's date; refuses groups that are not meant to be booked. */
    Bai2Group dated(String[] fields) throws BadFieldException {
        if (refused) {
            boolean test = Bai2Values.field(fields, 2).equals(TEST);
            throw new BadFieldException(
                    "groupStatus",
                    (test ? "a test group" : "deletes a group sent before")
                            + ": its records are passed over");
        }
        LocalDate date = Bai2Values.date("asOfDate", Bai2Values.field(fields, 3));
        if (date == null) {
            throw new BadFieldException("asOfDate", "required field 'asOfDate' is missing");
        }
        return new Bai2Group(date, asOfTime, currency, modifier, false, total);
    }

    /** Whether a later report repeats the transactions of this one. */
    boolean isInterim() {
        return INTERIM.contains(modifier);
    }

    /** What names the group's report of an account. */
    String statementId(String accountId) {
        String id = "bai2/" + accountId + "/" + asOfDate;
        if (!isInterim()) {
            return id;
        }
        return id + "/" + (asOfTime.isEmpty() ? "interim" + modifier : asOfTime);
    }
}
