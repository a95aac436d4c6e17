package io.tieout.core.bank;

/** When a rule may speak. */
public enum RuleClass {
    /** On evidence that is unique by construction: shown at once, final soon. */
    CERTAIN,
    /** On evidence that a later item could outweigh: only at the settle time. */
    INFERRED
}
