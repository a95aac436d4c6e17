package io.tieout.testkit.stream;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.money.Money;
import io.tieout.core.payables.CompanyPayables;
import io.tieout.core.payables.PayablesPolicies;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Suggestion;
import io.tieout.testkit.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * People who let variances pass, put into a stream of payables. What can be released is found by
 * running the stream without them: each variance that was ever shown is released or left, now and
 * then by a wrong amount or before it is there, and second persons, or the same ones, agree or not.
 * A second round releases what only the first one brought about.
 */
public final class SeededReleases {

    private static final long TICK_MILLIS = 5_000;

    /** Streams of days have most of what happens at their beginning. */
    private static final long WITHIN_MILLIS = 2_000_000;

    private static final long LATER_MILLIS = 200_000;
    private static final List<String> PEOPLE = List.of("pam", "lea", "Pam ", "kim");
    private static final List<Reason> REASONS =
            List.of(Reason.PRICE_VARIANCE, Reason.MISSING_RECEIPT, Reason.QUANTITY_OVER_RECEIVED);

    private final PayablesSettings settings;
    private final PayablesPolicies policies;
    private final SplittableRandom random;
    private int decisions;

    private SeededReleases(PayablesSettings settings, PayablesPolicies policies, long seed) {
        this.settings = settings;
        this.policies = policies;
        this.random = new SplittableRandom(seed);
    }

    /** The stream with two rounds of decisions, in the order of observation. */
    public static List<Observed> in(
            List<Observed> events,
            PayablesSettings settings,
            PayablesPolicies policies,
            long seed) {
        SeededReleases releases = new SeededReleases(settings, policies, seed);
        return releases.more(releases.more(events));
    }

    private List<Observed> more(List<Observed> events) {
        List<Observed> all = new ArrayList<>(events);
        for (Shown variance : shown(events).values()) {
            if (random.nextInt(4) > 0) {
                decide(variance, all);
            }
        }
        all.sort(
                Comparator.comparingLong(Observed::observedAtMillis)
                        .thenComparing(Observed::position));
        return all;
    }

    /** A variance as it was shown first; the same one of another amount is another. */
    private record Shown(String bill, String variance, Money amount, long atMillis) {}

    private Map<String, Shown> shown(List<Observed> events) {
        CompanyPayables company = new CompanyPayables("default", settings, Autonomy.AUTO, policies);
        events.forEach(company::add);
        Map<String, Shown> shown = new LinkedHashMap<>();
        long first = events.get(0).observedAtMillis() / TICK_MILLIS * TICK_MILLIS;
        long last = events.get(events.size() - 1).observedAtMillis() + settings.inferredMillis();
        long end = Math.min(last, first + WITHIN_MILLIS) + TICK_MILLIS;
        for (long at = first; at <= end; at += TICK_MILLIS) {
            for (ExceptionItem item : company.settle(at).exceptions()) {
                for (Suggestion one : item.suggestions()) {
                    if (one.rule().equals("release")) {
                        String variance = one.ids().get(0);
                        shown.putIfAbsent(
                                item.subjects() + variance + item.amount(),
                                new Shown(item.subjects().get(0), variance, item.amount(), at));
                    }
                }
            }
        }
        return shown;
    }

    private void decide(Shown it, List<Observed> all) {
        boolean wrongly = random.nextInt(8) == 0;
        String variance =
                wrongly && random.nextBoolean()
                        ? REASONS.get(random.nextInt(REASONS.size())) + "/1"
                        : it.variance();
        Money amount =
                wrongly ? it.amount().plus(new Money(1, it.amount().currency())) : it.amount();
        long at = it.atMillis() + random.nextLong(-LATER_MILLIS / 4, LATER_MILLIS);
        all.add(observed(release(it.bill(), variance, amount), at));
        while (random.nextInt(3) > 0) {
            DecisionKind kind = random.nextInt(4) > 0 ? DecisionKind.CONFIRM : DecisionKind.REJECT;
            all.add(
                    observed(
                            decision(kind, it.bill(), amount, List.of(), List.of()),
                            at + random.nextLong(-LATER_MILLIS / 4, LATER_MILLIS)));
        }
    }

    private DecisionEvent release(String bill, String variance, Money amount) {
        return decision(
                DecisionKind.RELEASE,
                bill,
                amount,
                List.of(variance),
                List.of(new Allocation(bill, variance, amount)));
    }

    private DecisionEvent decision(
            DecisionKind kind,
            String bill,
            Money amount,
            List<String> right,
            List<Allocation> allocations) {
        return new DecisionEvent(
                "release-" + decisions++,
                kind,
                "AP",
                amount.currency(),
                List.of(bill),
                right,
                allocations,
                PEOPLE.get(random.nextInt(PEOPLE.size())),
                Scenario.BASE,
                "");
    }

    private static Observed observed(DecisionEvent decision, long atMillis) {
        long at = Math.max(Scenario.BASE.toEpochMilli(), atMillis) / 500 * 500;
        return new Observed(decision, "releases", decision.id(), at);
    }
}
