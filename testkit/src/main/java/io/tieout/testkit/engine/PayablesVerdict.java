package io.tieout.testkit.engine;

import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Observed;
import io.tieout.core.payables.PayablesLimits;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.core.rules.RuleVersions;
import io.tieout.testkit.oracle.payables.PayablesOracle;
import io.tieout.testkit.oracle.payables.PayablesOracleSettings;
import io.tieout.testkit.scenario.PayablesOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What engine and oracle say of a company's payables, in lines that can be compared and read: every
 * match, case and duplicate, the order of grants, and the accounts that are not zero.
 */
public record PayablesVerdict(List<String> lines) {

    private static final Comparator<String> NATURAL = Comparator.naturalOrder();

    public PayablesVerdict {
        lines = lines.stream().sorted(NATURAL).toList();
    }

    public static PayablesVerdict ofEngine(List<Observed> events, PayablesSettings settings) {
        return of(PayablesCoreRun.bounded(events, settings));
    }

    public static PayablesVerdict ofOracle(List<Observed> events, PayablesSettings settings) {
        return of(PayablesOracle.bounded(events, oracle(settings)));
    }

    /** Tick by tick, as the engine says. */
    public static PayablesVerdict ofContinuousEngine(
            List<Observed> events, PayablesSettings settings) {
        return of(PayablesCoreRun.continuous(events, settings));
    }

    /** Tick by tick, as the oracle says. */
    public static PayablesVerdict ofContinuousOracle(
            List<Observed> events, PayablesSettings settings) {
        return of(PayablesOracle.continuous(events, oracle(settings)));
    }

    /** By the oracle, where rules change at ticks at which a document comes. */
    public static PayablesVerdict ofContinuousOracle(
            List<Observed> events, RuleVersions<PayablesLimits> versions) {
        return of(
                PayablesOracle.continuous(
                        events,
                        tick ->
                                oracle(
                                        versions.at(tick)
                                                .settings()
                                                .in(PayablesSettings.DEFAULTS))));
    }

    /** By the engine, where rules change. */
    public static PayablesVerdict ofContinuousEngine(
            List<Observed> events, RuleVersions<PayablesLimits> versions) {
        return of(PayablesCoreRun.continuous(events, versions));
    }

    /** The oracle's settings: what is as usual it takes from its own page. */
    private static PayablesOracleSettings oracle(PayablesSettings settings) {
        PayablesOracleSettings usual =
                PayablesOracleSettings.defaults(Comparator.comparingLong(ContentHash::of));
        boolean asUsual = settings.company().equals(PayablesSettings.DEFAULTS.company());
        return new PayablesOracleSettings(
                usual.contentOrder(),
                settings.matching(),
                settings.orderRequired(),
                settings.requiredFields(),
                asUsual ? usual.company() : settings.company(),
                settings.byItem(),
                settings.byVendorGroup());
    }

    public static PayablesVerdict of(PayablesOutcome outcome) {
        List<String> lines = new ArrayList<>();
        outcome.matches().forEach(match -> lines.add(match(match)));
        lines.add(
                "granted " + outcome.matches().stream().map(PayablesOutcome.Tie::invoice).toList());
        outcome.cases().forEach(one -> lines.add(one.toString()));
        outcome.duplicates().stream().distinct().forEach(one -> lines.add(one.toString()));
        outcome.accounts()
                .forEach(
                        (account, amount) -> {
                            if (amount != 0) {
                                lines.add("account " + account + " " + amount);
                            }
                        });
        return new PayablesVerdict(lines);
    }

    private static String match(PayablesOutcome.Tie match) {
        return new PayablesOutcome.Tie(
                        match.invoice(),
                        match.right().stream().sorted().toList(),
                        match.rule(),
                        match.status(),
                        match.difference(),
                        match.differenceReason())
                .toString();
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
