package io.tieout.core.documents;

/** What a customer document does to the customer's balance, with its name in the canonical form. */
public enum ReceivableKind {
    INVOICE("invoice"),
    /** Lowers what the customer owes. Its amount is positive all the same: the kind is the sign. */
    CREDIT_MEMO("creditMemo"),
    /** Raises what the customer owes without being an invoice: a recharge, interest on arrears. */
    DEBIT_MEMO("debitMemo");

    private final String wireName;

    ReceivableKind(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** 1 for what the customer owes, -1 for what it is owed. */
    public int sign() {
        return this == CREDIT_MEMO ? -1 : 1;
    }
}
