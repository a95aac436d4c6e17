package io.tieout.core.coding;

import java.util.Locale;

/** Who says which account a line belongs to. */
public enum CodeOrigin {
    /** The bill itself. */
    STATED,
    /** A rule of the settings. */
    RULE,
    /** What was learned from other lines. */
    LEARNED,
    /** A person's decision. */
    PERSON,
    /** Nobody: a person has to. */
    NONE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
