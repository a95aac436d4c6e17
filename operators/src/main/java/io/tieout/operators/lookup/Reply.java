package io.tieout.operators.lookup;

import java.util.Objects;

/**
 * The answer of one key to an inquiry.
 *
 * @param index of the question that it answers
 */
public record Reply<A>(
        String inquiryId, long observedAtMillis, long contentHash, int index, A answer) {

    public Reply {
        Objects.requireNonNull(inquiryId, "inquiryId");
        Objects.requireNonNull(answer, "answer");
    }

    Stamp stamp() {
        return new Stamp(observedAtMillis, contentHash);
    }
}
