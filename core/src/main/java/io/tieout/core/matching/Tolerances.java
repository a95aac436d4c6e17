package io.tieout.core.matching;

import java.io.Serializable;

/**
 * The tolerances that one level of precedence states, by what is compared. A key that is null is
 * not stated there and is looked up at the next level; one that is stated with blank limits is not
 * checked.
 */
public record Tolerances(
        Tolerance quantityOrdered,
        Tolerance quantityReceived,
        Tolerance price,
        Tolerance lineAmount,
        Tolerance charges,
        Tolerance tax,
        Tolerance total)
        implements Serializable {

    /** States nothing. */
    public static final Tolerances NONE = new Tolerances(null, null, null, null, null, null, null);

    /** The tolerance that this level states for the key; null if none. */
    public Tolerance of(ToleranceKey key) {
        return switch (key) {
            case QUANTITY_ORDERED -> quantityOrdered;
            case QUANTITY_RECEIVED -> quantityReceived;
            case PRICE -> price;
            case LINE_AMOUNT -> lineAmount;
            case CHARGES -> charges;
            case TAX -> tax;
            case TOTAL -> total;
        };
    }
}
