package io.tieout.testkit.oracle;

import io.tieout.core.documents.Observed;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Bank matching as docs/reference/bank-rules.md says it, slow and obvious. The result depends on
 * the set of events alone, not on their order in the list.
 */
public final class BankOracle {

    private BankOracle() {}

    /**
     * When items settle in a continuous run.
     *
     * @param tick ticks are the full multiples of it since 1970-01-01T00:00Z
     * @param certainDelay after its observation an item is due for certain rules
     * @param inferredDelay after its observation an item is due for inferred rules
     */
    public record Timing(Duration tick, Duration certainDelay, Duration inferredDelay) {

        public static Timing defaults() {
            return new Timing(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(5));
        }

        private long firstTickFrom(long millis) {
            long length = tick.toMillis();
            return -Math.floorDiv(-millis, length) * length;
        }

        private long dueMillis(Item item, DueClass dueClass) {
            Duration delay = dueClass == DueClass.CERTAIN ? certainDelay : inferredDelay;
            return firstTickFrom(item.observedAtMillis() + delay.toMillis());
        }
    }

    /** A bounded run: one tick at the end of input, at which every item is due for every rule. */
    public static OracleResult reconcile(List<Observed> events, BankOracleSettings settings) {
        return run(
                events,
                settings,
                scope -> scope.tick(Long.MAX_VALUE, (item, dueClass) -> true, item -> true));
    }

    /** A continuous run up to the tick at which the last item was due. */
    public static OracleResult continuous(
            List<Observed> events, BankOracleSettings settings, Timing timing) {
        return run(events, settings, scope -> replay(scope, timing));
    }

    private static OracleResult run(
            List<Observed> events, BankOracleSettings settings, Consumer<ScopeRun> ticks) {
        SortedMap<OracleScope, ScopeResult> results = new TreeMap<>();
        for (OracleScope scope : Intake.scopes(events)) {
            ScopeRun run = new ScopeRun(scope, Intake.of(scope, events, settings), settings);
            ticks.accept(run);
            results.put(scope, run.result());
        }
        return new OracleResult(results);
    }

    /** At a tick at which nothing is due and nothing was decided, nothing can happen. */
    private static void replay(ScopeRun scope, Timing timing) {
        SortedSet<Long> ticks = new TreeSet<>();
        for (Item item : scope.items()) {
            ticks.add(timing.firstTickFrom(item.observedAtMillis()));
            ticks.add(timing.dueMillis(item, DueClass.CERTAIN));
            ticks.add(timing.dueMillis(item, DueClass.INFERRED));
        }
        for (Observed decision : scope.intake().decisions()) {
            ticks.add(timing.firstTickFrom(decision.observedAtMillis()));
        }
        for (long tick : ticks) {
            scope.tick(
                    tick,
                    (item, dueClass) -> timing.dueMillis(item, dueClass) == tick,
                    item -> timing.dueMillis(item, DueClass.INFERRED) <= tick);
        }
    }
}
