package io.tieout.core.documents;

/** What a line of a vendor's bill is for. */
public enum InvoiceLineKind {
    /** Goods or services, compared with an order line. */
    ITEM,
    /** Freight, packing, insurance and the like, or an allowance with a negative amount. */
    CHARGE
}
