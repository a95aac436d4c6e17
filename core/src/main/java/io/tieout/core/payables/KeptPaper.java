package io.tieout.core.payables;

import io.tieout.core.documents.Observed;
import java.util.Objects;

/**
 * A document of payables as it is kept.
 *
 * @param document of a bill that is granted only what later ones are compared with
 * @param contentHash of the document as it came
 * @param knownAtMillis the tick at which the company gets to know it
 * @param settled whether it is a bill that is granted
 */
public record KeptPaper(Observed document, long contentHash, long knownAtMillis, boolean settled) {

    public KeptPaper {
        Objects.requireNonNull(document, "document");
    }

    public PaperKey key() {
        return PaperKey.of(document.event(), contentHash, document.observedAtMillis());
    }
}
