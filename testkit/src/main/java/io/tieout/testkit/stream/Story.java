package io.tieout.testkit.stream;

/** What happens in a seeded stream; each story adds the items that belong to one event in life. */
public enum Story {
    /** Both sides carry the same typed reference. */
    REFERENCED_PAIR,
    /** One side only states the other's reference, in its text or cut off. */
    STATED_PAIR,
    /** The same amount and party, without a reference. */
    PARTY_PAIR,
    /** The same amount, one side without a party. */
    BARE_PAIR,
    /** The bank kept back a fee, inside, at or over the tolerance. */
    FEE,
    /** A slip of the hand in the amount. */
    SLIP,
    /** The same payment every week or month. */
    SERIES,
    /** Several identical pairs on one day, at times one missing. */
    SAME_DAY,
    /** One bank line for several entries of a batch, or the reverse. */
    BATCH,
    /** One line that is the total of a day. */
    DAY_TOTAL,
    /** One line that pays some of a party's entries. */
    SUBSET,
    /** A ledger entry, its void and at times its second issue. */
    VOIDED,
    /** Two entries of one party that undo each other. */
    CORRECTED,
    /** A bank line and its return. */
    RETURNED,
    /** Pairs whose two names differ and about which people decide again and again. */
    ALIAS,
    /** One item without partner. */
    LOOSE_END
}
