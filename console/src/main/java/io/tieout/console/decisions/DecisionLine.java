package io.tieout.console.decisions;

import io.tieout.console.http.Json;
import io.tieout.core.results.Allocation;
import java.time.Instant;
import java.util.List;

/** A line of {@code decisions.jsonl}: see docs/reference/formats.md. */
record DecisionLine(
        String id,
        String kind,
        String accountId,
        String currency,
        List<String> left,
        List<String> right,
        List<Part> allocations,
        String decidedBy,
        String decidedAt,
        String reason) {

    /** How much of a left item goes to a right one. */
    record Part(String leftId, String rightId, String amount, String currency) {

        static Part of(Allocation it) {
            return new Part(
                    it.leftId(), it.rightId(), it.amount().toPlainString(), it.amount().currency());
        }
    }

    static DecisionLine of(String id, Checked it, String decidedBy, long decidedAtMillis) {
        return new DecisionLine(
                id,
                it.kind().wireName(),
                it.accountId(),
                it.currency(),
                it.left(),
                it.right(),
                it.allocations().stream().map(Part::of).toList(),
                decidedBy,
                Instant.ofEpochMilli(decidedAtMillis).toString(),
                it.reason());
    }

    String line() {
        return Json.text(this) + "\n";
    }
}
