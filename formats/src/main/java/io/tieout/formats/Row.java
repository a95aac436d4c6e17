package io.tieout.formats;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DeadLetter;

/**
 * What a reader makes of one record of its input: a document, or a dead letter that says why not.
 */
public sealed interface Row {

    /**
     * @param position line, byte or element within the source, as the reader counts
     * @param observedAtMillis when the source says that the document was observed, in milliseconds
     *     since 1970-01-01T00:00Z; null if the source does not say
     * @param warning what was not as it should be though the document counts, one sentence; null if
     *     there is nothing to say
     */
    record Accepted(String position, CanonicalEvent event, Long observedAtMillis, String warning)
            implements Row {

        /** A document that is as it should be. */
        public Accepted(String position, CanonicalEvent event, Long observedAtMillis) {
            this(position, event, observedAtMillis, null);
        }

        /** A document whose source does not say when it was observed. */
        public Accepted(String position, CanonicalEvent event) {
            this(position, event, null);
        }
    }

    record Rejected(DeadLetter letter) implements Row {}
}
