package io.tieout.testkit.engine;

import io.tieout.core.documents.Observed;
import java.util.Objects;

/**
 * A document as it arrives, and how far event time is known to be complete after it.
 *
 * @param watermarkMillis no document that arrives later was observed at or before it; a watermark
 *     that is not later than the one before says nothing new
 */
public record CashArrival(Observed event, long watermarkMillis) {

    public CashArrival {
        Objects.requireNonNull(event, "event");
    }
}
