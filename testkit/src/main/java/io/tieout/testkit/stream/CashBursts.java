package io.tieout.testkit.stream;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Remittance;
import io.tieout.testkit.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Observes documents in a few bursts over some hours; what belongs together often in one. */
final class CashBursts {

    private static final int BURSTS = 5;
    private static final long WITHIN_MILLIS = 3 * 3_600_000L;
    private static final long MINUTE_MILLIS = 60_000;
    private static final long GRAIN_MILLIS = 500;

    private final SplittableRandom random;
    private final String source;
    private final List<Long> bursts = new ArrayList<>();
    private final Map<String, Long> payments = new HashMap<>();
    private final List<Observed> events = new ArrayList<>();
    private long lastPayment;

    CashBursts(SplittableRandom random, String source) {
        this.random = random;
        this.source = source;
        bursts.add(0L);
        for (int i = 1; i < BURSTS; i++) {
            bursts.add(random.nextLong(WITHIN_MILLIS));
        }
        bursts.sort(Comparator.naturalOrder());
    }

    void observe(CanonicalEvent event) {
        observe(event, Math.max(0, offset(event)));
    }

    /** In a later burst than the first. */
    void observeLater(CanonicalEvent event) {
        observe(event, bursts.get(1 + random.nextInt(BURSTS - 1)) + within());
    }

    private void observe(CanonicalEvent event, long offset) {
        events.add(
                new Observed(
                        event,
                        source,
                        "%06d".formatted(events.size()),
                        Scenario.BASE.toEpochMilli() + offset / GRAIN_MILLIS * GRAIN_MILLIS));
    }

    private long offset(CanonicalEvent event) {
        if (event instanceof Customer) {
            return inPercent(70) ? random.nextLong(MINUTE_MILLIS) : anyBurst();
        }
        if (event instanceof Receivable) {
            return inPercent(50) ? random.nextLong(2 * MINUTE_MILLIS) : anyBurst();
        }
        if (event instanceof BankTransaction line) {
            long earlier = payments.getOrDefault(line.text(), 0L);
            long offset =
                    line.amount().signum() < 0 && inPercent(80) ? earlier + near() : anyBurst();
            payments.put(line.text(), offset);
            lastPayment = offset;
            return offset;
        }
        if (event instanceof Remittance) {
            return inPercent(75) ? lastPayment - 5 * MINUTE_MILLIS + near() : anyBurst();
        }
        return event instanceof DecisionEvent && inPercent(60)
                ? bursts.get(BURSTS - 1) + within()
                : anyBurst();
    }

    private long anyBurst() {
        return bursts.get(random.nextInt(BURSTS)) + within();
    }

    /** Some seconds or some minutes. */
    private long within() {
        return inPercent(50) ? random.nextLong(MINUTE_MILLIS) : random.nextLong(8 * MINUTE_MILLIS);
    }

    private long near() {
        return random.nextLong(15 * MINUTE_MILLIS);
    }

    private boolean inPercent(int percent) {
        return random.nextInt(100) < percent;
    }

    List<Observed> events() {
        return events.stream()
                .sorted(
                        Comparator.comparingLong(Observed::observedAtMillis)
                                .thenComparing(Observed::position))
                .toList();
    }
}
