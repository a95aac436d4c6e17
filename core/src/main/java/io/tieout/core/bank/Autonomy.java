package io.tieout.core.bank;

/** How much the engine may do alone. */
public enum Autonomy {
    /** Decide and show, post nothing. */
    SHADOW,
    /** People confirm everything. */
    SUGGEST,
    /** Claim and post what the rules prove. */
    AUTO
}
