package io.tieout.testkit.scenario;

import io.tieout.core.documents.Observed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A story of events and its whole outcome: what is not expected must not happen.
 *
 * @param continuous true if it must run tick by tick, because its outcome depends on observation
 *     times; otherwise it is for bounded runs
 * @param bookCurrency in which the only company keeps its books; null if it has none
 * @param events in the file's order
 */
public record Scenario(
        String name,
        String file,
        boolean continuous,
        String bookCurrency,
        List<Observed> events,
        List<Expectation> expectations) {

    /** The instant from which observation offsets count. */
    public static final Instant BASE = Instant.parse("2026-01-01T00:00:00Z");

    public Scenario {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(file, "file");
        events = List.copyOf(events);
        expectations = List.copyOf(expectations);
    }

    @Override
    public String toString() {
        return file + ": " + name;
    }
}
