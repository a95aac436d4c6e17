package io.tieout.core.documents;

/** Whether the bank has booked a line (it counts for the balance) or only announced it. */
public enum BookingStatus {
    BOOKED,
    PENDING,
    INFORMATION
}
