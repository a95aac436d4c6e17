package io.tieout.core.cases;

import io.tieout.core.ids.DeterministicId;
import java.util.List;
import java.util.Objects;

/**
 * Something that happened to a case, never changed afterwards.
 *
 * @param bornAtMillis of the case: one that was forgotten and opens again begins anew
 * @param sequence 1 for the first event of the case, without gaps
 * @param by user name; empty if it happened by itself
 * @param text what was said or why; empty if nothing
 * @param commandId what caused it; empty if no person did
 * @param standing how the case stands since
 */
public record CaseEvent(
        String caseId,
        String companyId,
        long bornAtMillis,
        long sequence,
        CaseEventKind kind,
        long atMillis,
        String by,
        String text,
        String commandId,
        CaseStanding standing) {

    public CaseEvent {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(standing, "standing");
        if (sequence < 1) {
            throw new IllegalArgumentException("events are counted from 1, not " + sequence);
        }
    }

    /** Follows from the case and the place among its events. */
    public String id() {
        return DeterministicId.of(
                "k", List.of(caseId, Long.toString(bornAtMillis), Long.toString(sequence)));
    }
}
