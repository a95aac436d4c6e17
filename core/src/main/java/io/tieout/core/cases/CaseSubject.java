package io.tieout.core.cases;

import io.tieout.core.results.Severity;
import java.util.Objects;

/**
 * What a case is about, as the engine tells it.
 *
 * @param id of the exception
 * @param companyId whose desks work on it
 * @param queue of the exception
 * @param openedAtMillis event time
 * @param open false once the engine has closed the exception
 */
public record CaseSubject(
        String id,
        String companyId,
        String queue,
        Severity severity,
        long openedAtMillis,
        boolean open) {

    public CaseSubject {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(queue, "queue");
        Objects.requireNonNull(severity, "severity");
    }

    /**
     * Whether another finding about the same exception came after this one: by time, open first.
     */
    boolean isOlderThan(CaseSubject other) {
        return openedAtMillis < other.openedAtMillis
                || (openedAtMillis == other.openedAtMillis && open && !other.open);
    }

    /** The same as it was when it was open. */
    public CaseSubject opened() {
        return new CaseSubject(id, companyId, queue, severity, openedAtMillis, true);
    }
}
