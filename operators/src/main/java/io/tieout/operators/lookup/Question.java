package io.tieout.operators.lookup;

import java.util.Objects;

/**
 * What one key is asked for an inquiry.
 *
 * @param inquiryId the event's id
 * @param index of the question among those of its inquiry, from 0
 * @param content what the answering function needs to know of the event
 */
public record Question<K, Q>(
        K key, String inquiryId, long observedAtMillis, long contentHash, int index, Q content) {

    public Question {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(inquiryId, "inquiryId");
        Objects.requireNonNull(content, "content");
    }
}
