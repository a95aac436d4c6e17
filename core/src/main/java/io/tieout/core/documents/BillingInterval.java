package io.tieout.core.documents;

/** How often something recurs. */
public enum BillingInterval {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    BillingInterval(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }
}
