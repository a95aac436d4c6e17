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
     */
    record Accepted(String position, CanonicalEvent event, Long observedAtMillis) implements Row {

        /** A document whose source does not say when it was observed. */
        public Accepted(String position, CanonicalEvent event) {
            this(position, event, null);
        }
    }

    record Rejected(DeadLetter letter) implements Row {}
}
