package io.tieout.jobs.cli;

import io.tieout.core.money.Money;
import io.tieout.core.results.MatchStatus;
import io.tieout.jobs.run.Overview;
import io.tieout.store.read.Totals;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How things stand, in words. */
record OverviewText(Overview overview) {

    private static final int REASONS = 4;

    String events() {
        return "%,d".formatted(overview.events());
    }

    String matched() {
        return "%,d of %,d items (%.1f %%), %,d matches, %,d proposed"
                .formatted(
                        overview.itemsTiedOut(),
                        overview.items(),
                        100 * overview.matchRate(),
                        overview.matches(MatchStatus.CONFIRMED),
                        overview.matches(MatchStatus.PROPOSED));
    }

    /** The number of open exceptions and the most frequent reasons. */
    String open() {
        Map<String, Long> reasons = new TreeMap<>();
        for (Totals.OpenExceptions open : overview.totals().openExceptions()) {
            reasons.merge(open.reason().name(), open.count(), Long::sum);
        }
        long all = reasons.values().stream().mapToLong(Long::longValue).sum();
        String most =
                reasons.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .limit(REASONS)
                        .map(entry -> "%s %,d".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
        return all == 0 ? "0" : "%,d (%s)".formatted(all, most);
    }

    String unexplained() {
        return overview.isExplained()
                ? "0.00"
                : overview.unexplained().values().stream()
                        .filter(amount -> !amount.isZero())
                        .map(Money::toString)
                        .collect(Collectors.joining(", "));
    }
}
