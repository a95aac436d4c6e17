package io.tieout.core.results;

/** Why an item waits for a person or a document: the one list of reasons for all flows. */
public enum Reason {
    MISSING_PURCHASE_ORDER,
    INVALID_PURCHASE_ORDER_STATUS,
    MISSING_RECEIPT,
    QUANTITY_OVER_RECEIVED,
    QUANTITY_OVER_ORDERED,
    PRICE_VARIANCE,
    LINE_AMOUNT_VARIANCE,
    TOTAL_VARIANCE,
    CHARGES_VARIANCE,
    TAX_VARIANCE,
    INVOICE_NOT_BALANCED,
    CURRENCY_MISMATCH,
    TERMS_MISMATCH,
    UNKNOWN_VENDOR,
    BLOCKED_VENDOR,
    BANK_DETAILS_CHANGED,
    UNVERIFIED_SENDER,
    MISSING_REQUIRED_INFORMATION,
    MISSING_TAX_CODE,
    DUPLICATE_INVOICE,
    POSSIBLE_DUPLICATE,
    CONFLICTING_DUPLICATE,
    CODING_REQUIRED,
    REPEATED_GL_CODE,
    OVER_BUDGET_MONTH,
    OVER_BUDGET_YEAR,
    APPROVAL_REQUIRED,
    UNIDENTIFIED_PAYER,
    UNAPPLIED_CASH,
    AMBIGUOUS,
    SEARCH_EXHAUSTED,
    SHORT_PAYMENT,
    OVERPAYMENT,
    DUPLICATE_PAYMENT,
    LATE_DISCOUNT_TAKEN,
    DEDUCTION,
    CUSTOMER_DISPUTE,
    BROKEN_PROMISE,
    AMOUNT_DIFFERS,
    DATE_DIFFERS,
    UNMATCHED_BANK,
    UNMATCHED_LEDGER,
    RETURNED_PAYMENT,
    STATEMENT_ITEM_MISSING_IN_LEDGER,
    LEDGER_ITEM_MISSING_ON_STATEMENT,
    STATEMENT_BALANCE_BROKEN,
    STATEMENT_GAP,
    STATEMENT_UNCHECKED,
    FX_RATE_MISSING,
    /** A remittance names a document that nobody issued. */
    UNKNOWN_INVOICE,
    /** Customers that are each other's parents. */
    CIRCULAR_PARENT,
    /** A bill states a tax id that its vendor does not have. */
    TAX_ID_MISMATCH,
    /** A bill names an order that was placed with another vendor. */
    VENDOR_MISMATCH,
    /** A bill or receipt names a line that its order does not have, or none can be told. */
    UNKNOWN_ORDER_LINE,
    /** A billed quantity of zero or below. */
    INVALID_QUANTITY,
    /** A unit that cannot be turned into the order's. */
    MISSING_UNIT_CONVERSION,
    /** A credit note gives back more than was billed. */
    CREDIT_EXCEEDS_INVOICED,
    /** A statement of a party that nobody knows. */
    STATEMENT_PARTY_UNKNOWN,
    /** A statement in a currency in which we hold nothing of the party. */
    STATEMENT_CURRENCY_UNKNOWN,
    /** A person decided what that person may not decide, or what cannot be done. */
    DECISION_REFUSED,
    /** People who stand in for each other in a circle. */
    CIRCULAR_DELEGATION
}
