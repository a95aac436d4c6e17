package io.tieout.core.documents;

/** Whether an account may be posted on. */
public enum GlAccountStatus {
    ACTIVE,
    CLOSED
}
