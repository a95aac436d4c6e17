package io.tieout.core.documents;

/** The flows whose rules people publish. */
public enum RuleFlow {
    BANK,
    CASH,
    PAYABLES
}
