package io.tieout.testkit.oracle.payables;

import io.tieout.core.documents.Observed;
import io.tieout.testkit.scenario.PayablesOutcome;
import java.util.List;

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
        CompanyRun run = new CompanyRun(events, settings, new AtTheEnd());
        run.tick(Long.MAX_VALUE);
        return run.outcome();
    }

    /** A tick every 5 seconds of event time until the last document was due. */
    public static PayablesOutcome continuous(
            List<Observed> events, PayablesOracleSettings settings) {
        CompanyRun run = new CompanyRun(events, settings, new InTime());
        long first = events.stream().mapToLong(Observed::observedAtMillis).min().orElseThrow();
        long last = events.stream().mapToLong(Observed::observedAtMillis).max().orElseThrow();
        long end = last + INFERRED_MILLIS + TICK_MILLIS;
        for (long at = first / TICK_MILLIS * TICK_MILLIS; at <= end; at += TICK_MILLIS) {
            run.tick(at);
        }
        return run.outcome();
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
