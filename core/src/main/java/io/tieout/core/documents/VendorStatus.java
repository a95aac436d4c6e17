package io.tieout.core.documents;

/** Whether a vendor may be paid. */
public enum VendorStatus {
    ACTIVE,
    BLOCKED
}
