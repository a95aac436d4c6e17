package io.tieout.benchmarks.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * The outcome of {@link PayablesScorer#score}.
 *
 * @param wrongApprovals the headline: invoices that were approved and have to be held
 * @param invoices in truth, credit notes included
 * @param equal of these, those with the very outcome of truth: approved as perfect or within
 *     tolerance, or held for just these reasons
 * @param wrongHolds those that were held and have to be approved
 * @param unknownInvoices approved ones that the feed does not have
 * @param exactDuplicates pairs, by invoice and original
 * @param nearDuplicates pairs, by invoice and original
 * @param kinds invoices per kind of their truth
 * @param reasons invoices held for a reason
 */
public record PayablesScore(
        long wrongApprovals,
        long invoices,
        long equal,
        long wrongHolds,
        long unknownInvoices,
        Measure exactDuplicates,
        Measure nearDuplicates,
        Map<String, OutcomeScore> kinds,
        Map<String, Measure> reasons,
        Map<String, FaultScore> faults) {

    /**
     * The invoices of one kind.
     *
     * @param invoices in truth
     * @param equal those with the outcome of truth
     */
    public record OutcomeScore(long invoices, long equal) {
        OutcomeScore plus(OutcomeScore other) {
            return new OutcomeScore(invoices + other.invoices, equal + other.equal);
        }
    }

    /** How many of the invoices have the outcome of truth, 0 to 1. */
    @JsonProperty
    public double equalShare() {
        return invoices == 0 ? 1 : (double) equal / invoices;
    }
}
