package io.tieout.formats;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DeadLetter;

/**
 * What a reader makes of one record of its input: a document, or a dead letter that says why not.
 */
public sealed interface Row {

    /**
     * @param position line, byte or element within the source, as the reader counts
     */
    record Accepted(String position, CanonicalEvent event) implements Row {}

    record Rejected(DeadLetter letter) implements Row {}
}
