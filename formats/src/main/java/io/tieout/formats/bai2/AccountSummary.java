package io.tieout.formats.bai2;

import java.util.ArrayList;
import java.util.List;

/**
 * The balances and totals of an account record (03).
 *
 * @param openingLedger type 010 in minor units, null if absent
 * @param closingLedger type 015 in minor units, null if absent
 * @param amounts all amounts as they stand, for the control total
 */
record AccountSummary(Long openingLedger, Long closingLedger, List<Long> amounts) {

    /** Behind account number and currency come groups of type, amount, item count, funds type. */
    private static final int FIRST_GROUP = 2;

    private static final int GROUP_FIELDS = 4;

    static AccountSummary of(String[] fields) throws BadFieldException {
        Long opening = null;
        Long closing = null;
        List<Long> amounts = new ArrayList<>();
        int next = FIRST_GROUP;
        while (next < fields.length) {
            if (Bai2Values.field(fields, next).isEmpty()) {
                next += GROUP_FIELDS;
                continue;
            }
            int code = Bai2Values.typeCode(fields[next]);
            Long amount = Bai2Values.amount("amount", Bai2Values.field(fields, next + 1));
            if (amount != null) {
                amounts.add(amount);
            }
            opening = code == TypeCodes.OPENING_LEDGER ? amount : opening;
            closing = code == TypeCodes.CLOSING_LEDGER ? amount : closing;
            next = afterGroup(fields, next);
        }
        return new AccountSummary(opening, closing, amounts);
    }

    private static int afterGroup(String[] fields, int start) throws BadFieldException {
        int fundsType = start + GROUP_FIELDS - 1;
        // Some banks leave the last, empty field of a group out before a continuation.
        if (Bai2Values.field(fields, fundsType).matches("\\d{3}")) {
            return fundsType;
        }
        return fundsType + 1 + FundsType.fieldsAfter(fields, fundsType);
    }
}
