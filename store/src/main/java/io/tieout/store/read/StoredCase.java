package io.tieout.store.read;

import io.tieout.core.cases.CaseStanding;
import java.util.Objects;

/**
 * How a case stands in the read model. Nobody is null.
 *
 * @param bornAtMillis when it became a case; one that was forgotten may be born again
 * @param sequence of the last event that is stored
 */
public record StoredCase(
        String id,
        String companyId,
        long bornAtMillis,
        long sequence,
        boolean open,
        String desk,
        String assignee,
        String leaseHolder,
        long leaseUntilMillis,
        long dueAtMillis,
        String proposedBy,
        String approvedBy) {

    public StoredCase {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(desk, "desk");
    }

    /** The same as core knows it; through which desk somebody was found is not stored. */
    public CaseStanding standing() {
        return new CaseStanding(
                open,
                desk,
                orNobody(assignee),
                "",
                orNobody(leaseHolder),
                leaseUntilMillis,
                dueAtMillis,
                orNobody(proposedBy),
                orNobody(approvedBy));
    }

    private static String orNobody(String person) {
        return person == null ? "" : person;
    }

    /** Who works on it at that time; null if nobody does. */
    public String holderAt(long atMillis) {
        return leaseHolder != null && leaseUntilMillis > atMillis ? leaseHolder : null;
    }
}
