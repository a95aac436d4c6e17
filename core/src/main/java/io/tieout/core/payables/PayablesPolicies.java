package io.tieout.core.payables;

import io.tieout.core.approvals.ApprovalSettings;
import io.tieout.core.coding.CodingSettings;
import java.io.Serializable;
import java.util.Objects;

/** What a company may switch on beside the match: who codes its bills, and who approves them. */
public record PayablesPolicies(CodingSettings coding, ApprovalSettings approvals)
        implements Serializable {

    /** Nothing is coded or routed. */
    public static final PayablesPolicies NONE =
            new PayablesPolicies(CodingSettings.OFF, ApprovalSettings.OFF);

    public PayablesPolicies {
        Objects.requireNonNull(coding, "coding");
        Objects.requireNonNull(approvals, "approvals");
    }
}
