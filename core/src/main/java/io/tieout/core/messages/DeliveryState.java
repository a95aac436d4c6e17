package io.tieout.core.messages;

/** How far a message has come. */
public enum DeliveryState {
    /** Made and not handed over yet. */
    PREPARED,
    /** The other side has taken it. */
    SENT,
    /** The recipient has seen it. */
    OPENED,
    /** It could not be delivered, and nothing since says otherwise. */
    FAILED
}
