package io.tieout.core.statements;

import io.tieout.core.documents.StatementLineKind;

/** What may be the same: a line is never tied to an item of another group. */
enum Group {
    DEBIT,
    CREDIT,
    PAYMENT,
    ADJUSTMENT;

    static Group of(PartyItem.Kind kind) {
        return switch (kind) {
            case INVOICE, DEBIT_MEMO -> DEBIT;
            case CREDIT_NOTE -> CREDIT;
            case PAYMENT -> PAYMENT;
        };
    }

    /**
     * @param isCredit whether a credit of ours has the line's number; asked where the kind is open
     */
    static Group of(StatementLineKind kind, long amount, boolean isCredit) {
        return switch (kind) {
            case INVOICE, DEBIT_NOTE -> DEBIT;
            case CREDIT_NOTE -> CREDIT;
            case PAYMENT -> PAYMENT;
            case ADJUSTMENT, BROUGHT_FORWARD -> ADJUSTMENT;
            case OTHER -> amount > 0 ? DEBIT : isCredit ? CREDIT : PAYMENT;
        };
    }
}
