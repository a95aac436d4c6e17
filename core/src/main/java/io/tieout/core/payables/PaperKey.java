package io.tieout.core.payables;

import io.tieout.core.documents.CanonicalEvent;
import java.util.Objects;

/**
 * By which a document of payables is known where it is kept.
 *
 * @param contentHash of the document as it came
 */
public record PaperKey(String stream, String id, long contentHash, long observedAtMillis) {

    public PaperKey {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(id, "id");
    }

    static PaperKey of(PayablesInbox.Arrived arrived) {
        return of(arrived.event(), arrived.contentHash(), arrived.observedAtMillis());
    }

    /** Of a document with its hash. */
    public static PaperKey of(CanonicalEvent event, long contentHash, long observedAtMillis) {
        return new PaperKey(event.stream(), event.id(), contentHash, observedAtMillis);
    }
}
