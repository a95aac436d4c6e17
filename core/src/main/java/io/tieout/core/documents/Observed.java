package io.tieout.core.documents;

import java.util.Objects;

/**
 * A document with where it came from and when it was observed. The observation time is data: it is
 * set once, when the document enters the log, and is the event time of everything that follows.
 *
 * @param source file or topic
 * @param position line, byte or element within the source, as the reader counts
 * @param observedAtMillis milliseconds since 1970-01-01T00:00Z
 */
public record Observed(
        CanonicalEvent event, String source, String position, long observedAtMillis) {

    public Observed {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(position, "position");
    }
}
