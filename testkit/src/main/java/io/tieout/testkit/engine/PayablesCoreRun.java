package io.tieout.testkit.engine;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.Observed;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.payables.CompanyPayables;
import io.tieout.core.payables.PayablesLimits;
import io.tieout.core.payables.PayablesPolicies;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.core.payables.PayablesSettled;
import io.tieout.core.results.DuplicateVerdict;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.rules.RuleVersions;
import io.tieout.testkit.scenario.PayablesOutcome;
import io.tieout.testkit.stream.Shuffles;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** Runs of payables in the core alone: all events of the only company, at once or tick by tick. */
public final class PayablesCoreRun {

    private static final String COMPANY = "default";
    private static final long TICK_MILLIS = 5_000;

    private final CompanyPayables company;
    private final List<Match> matches = new ArrayList<>();
    private final Map<String, ExceptionItem> open = new TreeMap<>();
    private final List<DuplicateVerdict> duplicates = new ArrayList<>();
    private final Map<String, Long> accounts = new TreeMap<>();

    private PayablesCoreRun(PayablesSettings settings) {
        this(settings, PayablesPolicies.NONE);
    }

    private PayablesCoreRun(PayablesSettings settings, PayablesPolicies policies) {
        this.company = new CompanyPayables(COMPANY, settings, Autonomy.AUTO, policies);
    }

    /** One tick, at which everything is due. */
    public static PayablesOutcome bounded(List<Observed> events) {
        return bounded(events, PayablesSettings.DEFAULTS);
    }

    public static PayablesOutcome bounded(List<Observed> events, PayablesSettings settings) {
        return bounded(events, settings, PayablesPolicies.NONE);
    }

    /** With people who code and approve. */
    public static PayablesOutcome bounded(
            List<Observed> events, PayablesSettings settings, PayablesPolicies policies) {
        PayablesCoreRun run = new PayablesCoreRun(settings, policies);
        events.forEach(run.company::add);
        run.take(run.company.settle());
        return run.outcome();
    }

    /** A tick every 5 seconds of event time, until everything was due and nothing moves. */
    public static PayablesOutcome continuous(List<Observed> events) {
        return continuous(events, PayablesSettings.DEFAULTS);
    }

    public static PayablesOutcome continuous(List<Observed> events, PayablesSettings settings) {
        return continuous(events, settings, PayablesPolicies.NONE);
    }

    /** With people who code and approve. */
    public static PayablesOutcome continuous(
            List<Observed> events, PayablesSettings settings, PayablesPolicies policies) {
        PayablesCoreRun run = new PayablesCoreRun(settings, policies);
        events.forEach(run.company::add);
        run.tick(events, settings, at -> {});
        return run.outcome();
    }

    /** Where rules change from tick to tick. */
    public static PayablesOutcome continuous(
            List<Observed> events, RuleVersions<PayablesLimits> versions) {
        PayablesCoreRun run = new PayablesCoreRun(PayablesSettings.DEFAULTS);
        events.forEach(run.company::add);
        run.tick(events, PayablesSettings.DEFAULTS, at -> run.company.follow(versions.at(at)));
        return run.outcome();
    }

    /**
     * The same, but what is observed comes only before the tick that sees it, in any order, and
     * some of it comes again at some later tick.
     *
     * @param seed of order and repeats
     */
    public static PayablesOutcome asItComes(
            List<Observed> events, PayablesSettings settings, long seed) {
        PayablesCoreRun run = new PayablesCoreRun(settings);
        SplittableRandom random = new SplittableRandom(seed);
        List<Observed> late = new ArrayList<>(Shuffles.permuted(events, seed));
        List<Observed> known = new ArrayList<>();
        run.tick(
                events,
                settings,
                at -> {
                    List<Observed> now =
                            late.stream().filter(it -> it.observedAtMillis() <= at).toList();
                    late.removeAll(now);
                    now.forEach(run.company::add);
                    known.addAll(now);
                    if (!known.isEmpty() && random.nextInt(4) == 0) {
                        run.company.add(known.get(random.nextInt(known.size())));
                    }
                });
        return run.outcome();
    }

    private void tick(List<Observed> events, PayablesSettings settings, LongConsumer before) {
        LongSummaryStatistics times =
                events.stream().mapToLong(Observed::observedAtMillis).summaryStatistics();
        long end = times.getMax() + settings.inferredMillis() + TICK_MILLIS;
        long first = times.getMin() / TICK_MILLIS * TICK_MILLIS;
        boolean moved = false;
        for (long at = first; at <= end || moved; at += TICK_MILLIS) {
            before.accept(at);
            PayablesSettled settled = company.settle(at);
            take(settled);
            moved = !settled.matches().isEmpty() || !settled.journals().isEmpty();
        }
    }

    private void take(PayablesSettled settled) {
        matches.addAll(settled.matches());
        duplicates.addAll(settled.duplicates());
        for (ExceptionItem item : settled.exceptions()) {
            if (item.status() == ExceptionStatus.OPEN) {
                open.put(item.id(), item);
            } else {
                open.remove(item.id());
            }
        }
        for (Journal journal : settled.journals()) {
            for (JournalLine line : journal.lines()) {
                accounts.merge(
                        line.account() + ' ' + line.amount().currency(),
                        line.amount().minorUnits(),
                        Math::addExact);
            }
        }
    }

    private PayablesOutcome outcome() {
        return new PayablesOutcome(
                matches.stream().map(PayablesCoreRun::tie).toList(),
                open.values().stream().map(PayablesCoreRun::openCase).toList(),
                duplicates.stream()
                        .map(
                                it ->
                                        new PayablesOutcome.Duplicate(
                                                it.invoiceId(), it.duplicateOf(), it.rule()))
                        .toList(),
                accounts);
    }

    private static PayablesOutcome.Tie tie(Match match) {
        return new PayablesOutcome.Tie(
                match.left().get(0),
                match.right(),
                match.rule(),
                match.status(),
                match.difference().minorUnits(),
                match.differenceReason());
    }

    private static PayablesOutcome.Case openCase(ExceptionItem item) {
        return new PayablesOutcome.Case(item.reason(), item.subjects(), item.amount().minorUnits());
    }
}
