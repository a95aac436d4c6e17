package io.tieout.console.approvals;

import java.util.Objects;

/**
 * What a link lets one person do without signing in: to approve or refuse one bill, once.
 *
 * @param exceptionId that waits for the signature
 * @param billId with {@code companyId}: the bill
 * @param person who is asked, as in decisions
 * @param expiresAtSeconds of the epoch; at this second it is over
 */
public record ApprovalLink(
        String exceptionId, String companyId, String billId, String person, long expiresAtSeconds) {

    public ApprovalLink {
        Objects.requireNonNull(exceptionId, "exceptionId");
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(billId, "billId");
        Objects.requireNonNull(person, "person");
    }
}
