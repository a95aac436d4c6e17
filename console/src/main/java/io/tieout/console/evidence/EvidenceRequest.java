package io.tieout.console.evidence;

import io.tieout.console.identity.User;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Of which company and days a pack is made.
 *
 * @param from the first day
 * @param to the last day
 * @param madeFor whose companies say which sources he may be told of
 */
public record EvidenceRequest(String companyId, LocalDate from, LocalDate to, User madeFor) {

    public EvidenceRequest {
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(madeFor, "madeFor");
    }
}
