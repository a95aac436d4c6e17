package io.tieout.core.documents;

/** Whether an order may still be delivered and billed. */
public enum OrderStatus {
    OPEN,
    /** Done: nothing more is to be delivered or billed. */
    CLOSED,
    CANCELLED
}
