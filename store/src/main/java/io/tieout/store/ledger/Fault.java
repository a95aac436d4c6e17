package io.tieout.store.ledger;

/** What is wrong with a link of the chain. */
public enum Fault {
    /** The stored columns are no journal at all: unbalanced, without lines, lines out of order. */
    UNREADABLE,
    /** Journals between this and the one before are gone. */
    GAP,
    /** The place in the chain was there before. */
    REPEATED,
    /** It does not follow the journal before it. */
    BROKEN_LINK,
    /** Its content is not what was hashed. */
    CHANGED,
    /** It is not the journal that the exported head names. */
    NOT_THE_EXPORTED_HEAD,
    /** The chain ends before the exported head. */
    CUT_OFF
}
