package io.tieout.testkit.oracle.payables;

import io.tieout.core.documents.Observed;
import io.tieout.testkit.scenario.PayablesOutcome;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongFunction;

/**
 * Payables of one company as docs/reference/payables-rules.md says it, slow and obvious. The result
 * depends on the set of events and their times alone, not on their order in the list.
 */
public final class PayablesOracle {

    private static final long TICK_MILLIS = 5_000;
    private static final long CERTAIN_MILLIS = 30_000;
    private static final long INFERRED_MILLIS = 300_000;

    private PayablesOracle() {}

    /** One tick at the end of input, at which everything is due. */
    public static PayablesOutcome bounded(List<Observed> events, PayablesOracleSettings settings) {
        CompanyRun run = new CompanyRun(events, tick -> settings, new AtTheEnd());
        run.tick(Long.MAX_VALUE);
        return run.outcome();
    }

    /** Every full 5 seconds of event time a tick, until all was due and nothing moves any more. */
    public static PayablesOutcome continuous(
            List<Observed> events, PayablesOracleSettings settings) {
        return continuous(events, tick -> settings);
    }

    /**
     * The same where rules change.
     *
     * @param rules that hold at a tick; they change only at ticks at which a document comes
     */
    public static PayablesOutcome continuous(
            List<Observed> events, LongFunction<PayablesOracleSettings> rules) {
        CompanyRun run = new CompanyRun(events, rules, new InTime());
        SortedSet<Long> awaited = awaited(events);
        boolean moved = false;
        for (long at = awaited.first(); at <= awaited.last() || moved; at += TICK_MILLIS) {
            moved = (moved || awaited.contains(at)) && run.tick(at);
        }
        return run.outcome();
    }

    /** Ticks at which something comes or is due: at others nothing is new but what ticks moved. */
    private static SortedSet<Long> awaited(List<Observed> events) {
        SortedSet<Long> ticks = new TreeSet<>();
        for (Observed event : events) {
            for (long after : new long[] {0, CERTAIN_MILLIS, INFERRED_MILLIS}) {
                long at = event.observedAtMillis() + after;
                ticks.add(-Math.floorDiv(-at, TICK_MILLIS) * TICK_MILLIS);
            }
        }
        return ticks;
    }

    private static final class AtTheEnd implements CompanyRun.Due {

        @Override
        public boolean certain(Paper paper, long tick) {
            return true;
        }

        @Override
        public boolean inferred(Paper paper, long tick) {
            return true;
        }
    }

    private static final class InTime implements CompanyRun.Due {

        @Override
        public boolean certain(Paper paper, long tick) {
            return paper.observedAtMillis() + CERTAIN_MILLIS <= tick;
        }

        @Override
        public boolean inferred(Paper paper, long tick) {
            return paper.observedAtMillis() + INFERRED_MILLIS <= tick;
        }
    }
}
