package io.tieout.core.documents;

/** In which form a customer wants its invoices. */
public enum InvoiceFormat {
    /** A page to read. */
    PDF("pdf"),
    /** A page to read with the data in it: Factur-X, which is ZUGFeRD. */
    FACTUR_X("facturX"),
    /** Data alone: UBL 2.1 by EN 16931. */
    UBL("ubl");

    private final String wireName;

    InvoiceFormat(String wireName) {
        this.wireName = wireName;
    }

    /** As it stands in files. */
    public String wireName() {
        return wireName;
    }
}
