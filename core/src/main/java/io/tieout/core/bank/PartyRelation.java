package io.tieout.core.bank;

/** What the parties of two items say about whether they belong together. */
public enum PartyRelation {
    AGREES,
    CONTRADICTS,
    /** Unknown on a side, or too near to contradict and too far to agree. */
    OPEN
}
