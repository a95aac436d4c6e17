package io.tieout.core.documents;

/** What a customer answered to a reminder, or a person noted for it. */
public enum ReplyKind {
    /** Will pay on a day: its items are left alone until then. */
    PROMISE,
    /** Does not accept what it is asked for: its items are left alone until resolved. */
    DISPUTE,
    /** The dispute of its items is over. */
    RESOLVE,
    /** Do not remind of its items, or of anything if none is named. */
    BLOCK,
    /** Remind again. */
    UNBLOCK
}
