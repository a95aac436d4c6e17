package io.tieout.jobs.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.Streams;
import java.util.Set;

/**
 * Which of a run's results are of a flow, and how many items it had to tie out.
 *
 * @param kinds of its matches
 * @param queues of its exceptions
 */
record FlowResults(RuleFlow flow, Set<String> kinds, Set<String> queues) {

    static FlowResults of(RuleFlow flow) {
        return switch (flow) {
            case BANK -> new FlowResults(flow, Set.of("bank", "ledgerOffset"), Set.of("bank"));
            case CASH -> new FlowResults(flow, Set.of("cash"), Set.of("receivables"));
            case PAYABLES ->
                    new FlowResults(flow, Set.of("threeWay"), Set.of("payables", "approvals"));
        };
    }

    /** Whether a line of matches or exceptions is of the flow. */
    boolean has(JsonNode result) {
        return result.has("queue")
                ? queues.contains(result.path("queue").asText())
                : kinds.contains(result.path("kind").asText());
    }

    /** Documents of which the flow is made: lines and entries, payments, or bills. */
    long read(JsonNode summary) {
        return switch (flow) {
            case BANK -> summary.path("read").asLong();
            case CASH -> payments(summary.path("cash"));
            case PAYABLES -> summary.path("acceptedByStream").path(Streams.INVOICES).asLong();
        };
    }

    private static long payments(JsonNode byCurrency) {
        long payments = 0;
        for (JsonNode one : byCurrency) {
            payments += one.path("payments").asLong();
        }
        return payments;
    }

    /**
     * @param tied payments or bills in confirmed matches
     * @return the share of items in confirmed matches, 0 to 1
     */
    double matchRate(JsonNode summary, long tied) {
        if (flow == RuleFlow.BANK) {
            return summary.path("matchRate").asDouble();
        }
        long read = read(summary);
        return read == 0 ? 0 : Math.round(10_000.0 * tied / read) / 10_000.0;
    }
}
