package io.tieout.core.documents;

/** What a payment reference was issued for, with its name in the canonical form. */
public enum ReferenceType {
    END_TO_END("endToEndId"),
    CREDITOR_REFERENCE("creditorReference"),
    CHEQUE("cheque"),
    BATCH("batch"),
    /** Given by the account servicer to its own booking; the other side never knows it. */
    BANK("bank"),
    MANDATE("mandate"),
    INSTRUCTION("instructionId"),
    TRANSACTION("transactionId"),
    UETR("uetr"),
    CUSTOMER("customerReference"),
    INVOICE("invoice"),
    /** On a return or reversal: the reference of the original payment. */
    ORIGINAL("original"),
    OTHER("other"),
    /** An order, which may have several invoices: the seller's on a receivable. */
    ORDER("order");

    private final String wireName;

    ReferenceType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** Whether a type has that canonical name. */
    public static boolean isWireName(String name) {
        return OTHER.wireName.equals(name) || ofWireName(name) != OTHER;
    }

    /** The type of that canonical name, {@link #OTHER} for a name not known here. */
    public static ReferenceType ofWireName(String name) {
        for (ReferenceType type : values()) {
            if (type.wireName.equals(name)) {
                return type;
            }
        }
        return OTHER;
    }
}
