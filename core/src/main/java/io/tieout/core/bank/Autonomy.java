package io.tieout.core.bank;

import io.tieout.core.documents.InvalidFieldException;

/** How much the engine may do alone. */
public enum Autonomy {
    /** Decide and show, post nothing. */
    SHADOW,
    /** People confirm everything. */
    SUGGEST,
    /** Claim and post what the rules prove. */
    AUTO;

    /**
     * @param word of a published rule set, null if it says nothing
     * @throws InvalidFieldException for any other word
     */
    public static Autonomy of(String word, Autonomy otherwise) {
        if (word == null) {
            return otherwise;
        }
        for (Autonomy level : values()) {
            if (level.name().equals(word)) {
                return level;
            }
        }
        throw new InvalidFieldException("autonomy", "cannot be '" + word + "'");
    }
}
