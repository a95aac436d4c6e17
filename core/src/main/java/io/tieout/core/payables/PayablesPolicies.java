package io.tieout.core.payables;

import io.tieout.core.approvals.ApprovalSettings;
import io.tieout.core.coding.CodingSettings;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a company may switch on beside the match: who codes its bills, and who approves them.
 *
 * @param periodEnds days as of which is said what came and was not billed
 * @param accrualTimes when a run that goes on for ever does so
 */
public record PayablesPolicies(
        CodingSettings coding,
        ApprovalSettings approvals,
        List<LocalDate> periodEnds,
        AccrualTimes accrualTimes)
        implements Serializable {

    /** Nothing is coded or routed. */
    public static final PayablesPolicies NONE =
            new PayablesPolicies(CodingSettings.OFF, ApprovalSettings.OFF, List.of());

    /** A run that goes on for ever accrues as of the listed days only. */
    public PayablesPolicies(
            CodingSettings coding, ApprovalSettings approvals, List<LocalDate> periodEnds) {
        this(coding, approvals, periodEnds, AccrualTimes.AS_LISTED);
    }

    public PayablesPolicies {
        Objects.requireNonNull(accrualTimes, "accrualTimes");
        Objects.requireNonNull(coding, "coding");
        Objects.requireNonNull(approvals, "approvals");
        periodEnds = periodEnds.stream().distinct().sorted().toList();
    }

    /** Whether a bill may wait for people's words about it, and not for documents alone. */
    public boolean asksPeople() {
        return coding.enabled() || approvals.enabled();
    }
}
