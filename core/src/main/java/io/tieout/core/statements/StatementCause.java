package io.tieout.core.statements;

/** Why two balances differ, with its name in the results. */
public enum StatementCause {
    NOT_RECEIVED("notReceived", "documents that we have not received"),
    CREDIT_NOTE_NOT_RECEIVED("creditNoteNotReceived", "credit notes that we have not received"),
    IN_APPROVAL("inApproval", "documents that are in approval with us"),
    HELD("held", "documents that we hold back"),
    REJECTED("rejected", "documents that we rejected"),
    DUPLICATE("duplicate", "documents that they count twice"),
    OTHER_COMPANY("otherCompany", "documents of another of our companies"),
    OTHER_CURRENCY("otherCurrency", "documents that we hold in another currency"),
    PAYMENT_NOT_BOOKED("paymentNotBooked", "payments that they have not booked or applied"),
    PAYMENT_UNKNOWN("paymentUnknown", "payments that we do not know"),
    CREDIT_NOTE_NOT_ISSUED("creditNoteNotIssued", "credits of ours that they do not have"),
    AMOUNT_DIFFERS("amountDiffers", "documents with another amount"),
    NOT_ON_STATEMENT("notOnStatement", "documents of ours that they do not state"),
    OLDER_THAN_STATEMENT("olderThanStatement", "older documents of ours that they do not state"),
    AFTER_STATEMENT("afterStatement", "documents of ours after the day of the statement"),
    BROUGHT_FORWARD("broughtForward", "what differed before the first line"),
    ADJUSTMENT_NOT_BOOKED("adjustmentNotBooked", "what we wrote off and they did not"),
    WITHOUT_NUMBER("withoutNumber", "lines without a number that fit nothing"),
    CURRENCY_NOT_HELD("currencyNotHeld", "lines in a currency in which we hold nothing"),
    UNKNOWN_PARTY("unknownParty", "lines of a party that we do not know"),
    STATEMENT_ARITHMETIC("statementArithmetic", "what their lines do not add up to");

    private final String wireName;
    private final String words;

    StatementCause(String wireName, String words) {
        this.wireName = wireName;
        this.words = words;
    }

    public String wireName() {
        return wireName;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
