package io.tieout.console.approvals;

import io.tieout.console.views.EvidenceView;
import io.tieout.console.views.MoneyView;
import java.util.List;

/**
 * The bill that a link is about.
 *
 * @param state {@code waits} for the person; {@code over} if it does not, or not any more; {@code
 *     expired} if the link's time is over
 * @param expiresAt instant in UTC
 */
public record LinkView(
        String state,
        String person,
        String role,
        String billId,
        String companyId,
        MoneyView amount,
        String explanation,
        List<EvidenceView> evidence,
        String expiresAt) {}
