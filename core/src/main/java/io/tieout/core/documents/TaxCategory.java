package io.tieout.core.documents;

/** How a sale is taxed: the categories of UN/ECE 5305 that EN 16931 knows and Tieout invoices. */
public enum TaxCategory {
    STANDARD("S"),
    ZERO_RATED("Z"),
    EXEMPT("E"),
    /** The buyer owes the tax. */
    REVERSE_CHARGE("AE"),
    /** A supply to a business in another member state of the European Union. */
    INTRA_COMMUNITY("K"),
    EXPORT("G");

    private final String code;

    TaxCategory(String code) {
        this.code = code;
    }

    /** As it stands in files. */
    public String code() {
        return code;
    }

    /** Whether a rate above zero belongs to it. */
    public boolean isTaxed() {
        return this == STANDARD;
    }

    /** The category of that code; null for a code that is not known. */
    public static TaxCategory ofCode(String code) {
        for (TaxCategory category : values()) {
            if (category.code.equals(code)) {
                return category;
            }
        }
        return null;
    }
}
