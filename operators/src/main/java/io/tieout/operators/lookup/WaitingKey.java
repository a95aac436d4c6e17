package io.tieout.operators.lookup;

/**
 * The place of a question that waits for its tick. It identifies the question, so that one that is
 * delivered again overwrites itself.
 */
public record WaitingKey(
        long tick, String inquiryId, long observedAtMillis, long contentHash, int index) {}
