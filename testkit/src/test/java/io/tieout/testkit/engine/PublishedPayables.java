package io.tieout.testkit.engine;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.RuleSet;
import io.tieout.core.payables.PayablesLimits;
import io.tieout.core.rules.RuleHistory;
import io.tieout.core.rules.RuleVersion;
import io.tieout.core.rules.RuleVersions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Versions of rules of payables that come while bills come. */
final class PublishedPayables {

    private static final long TICK_MILLIS = 5_000;

    private static final Map<String, String> NOTHING_PASSES =
            Map.of(
                    "company.price.upperPercent", "0",
                    "company.lineAmount.upperPercent", "0",
                    "company.total.upperAbsolute", "0",
                    "company.tax.upperAbsolute", "0");

    private static final Map<String, String> MUCH_PASSES =
            Map.of(
                    "company.price.upperPercent", "40",
                    "company.lineAmount.upperPercent", "40",
                    "company.lineAmount.upperAbsolute", "",
                    "company.quantityReceived.upperPercent", "50",
                    "company.total.upperPercent", "40",
                    "company.total.upperAbsolute", "");

    private static final Map<String, String> ORDERS_REQUIRED = Map.of("orderRequired", "true");

    private final Autonomy configured;
    private final List<Map<String, String>> values = new ArrayList<>();

    private PublishedPayables(Autonomy configured) {
        this.configured = configured;
    }

    /** Of limits and of what the engine may do alone. */
    static PublishedPayables inPlaceOf(Autonomy configured) {
        PublishedPayables published = new PublishedPayables(configured);
        published.values.add(Map.of("autonomy", "SHADOW", "orderRequired", "true"));
        published.values.add(Map.of("autonomy", "SUGGEST", "company.price.upperPercent", "40"));
        published.values.add(Map.of("autonomy", "AUTO", "approveWithinTolerance", "false"));
        return published;
    }

    /** Of limits alone, where the engine posts all the time. */
    static PublishedPayables ofLimits(int seed) {
        PublishedPayables published = new PublishedPayables(Autonomy.AUTO);
        published.values.addAll(List.of(NOTHING_PASSES, MUCH_PASSES, ORDERS_REQUIRED));
        Collections.rotate(published.values, seed);
        return published;
    }

    RuleVersions<PayablesLimits> none() {
        return versions(List.of());
    }

    /** At ticks at which documents come, far apart. */
    RuleVersions<PayablesLimits> among(List<Observed> events) {
        List<Observed> sets = new ArrayList<>();
        List<Long> times = events.stream().map(Observed::observedAtMillis).sorted().toList();
        for (int i = 0; i < values.size(); i++) {
            long at = times.get((i + 1) * times.size() / (values.size() + 1));
            sets.add(
                    new Observed(
                            rules(2 + i, values.get(i)),
                            "test",
                            Integer.toString(i),
                            -Math.floorDiv(-at, TICK_MILLIS) * TICK_MILLIS));
        }
        return versions(sets);
    }

    private RuleVersions<PayablesLimits> versions(List<Observed> sets) {
        return RuleVersions.of(
                RuleVersion.configured(PayablesLimits.DEFAULTS, configured),
                RuleHistory.of(sets),
                RuleFlow.PAYABLES,
                "default");
    }

    private static RuleSet rules(int version, Map<String, String> values) {
        return new RuleSet(
                "rules-" + version,
                RuleFlow.PAYABLES,
                null,
                version,
                values,
                "anna",
                "ben",
                "",
                Instant.EPOCH);
    }
}
