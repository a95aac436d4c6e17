package io.tieout.jobs.rules;

import io.tieout.core.documents.RuleFlow;
import io.tieout.core.payables.PayablesLimits;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.core.receivables.CashLimits;
import io.tieout.core.rules.Overrides;
import io.tieout.core.rules.PublishedValues;
import io.tieout.core.rules.RuleVersion;
import io.tieout.jobs.settings.Settings;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The values of a configuration that decide what is matched, by dotted key. */
public final class RuleValues {

    private static final String LISTED = "requiredFields";
    private static final Set<String> BY_NAME = Set.of("byItem", "byVendorGroup");

    private RuleValues() {}

    /** Of all flows; keys are those of the configuration file. */
    public static Map<String, String> of(Settings settings) {
        Map<String, String> values = new TreeMap<>();
        values.put(RuleVersion.AUTONOMY, settings.autonomy().name());
        add(values, section(RuleFlow.BANK), settings.bank());
        add(values, section(RuleFlow.CASH), settings.receivables().rules());
        add(values, "receivables.identification.", settings.receivables().identification());
        addPayables(values, settings.payables().rules());
        return values;
    }

    private static void addPayables(Map<String, String> values, PayablesSettings rules) {
        String section = section(RuleFlow.PAYABLES);
        Map<String, String> all = new TreeMap<>(Overrides.values(rules));
        all.keySet().removeAll(BY_NAME);
        all.put(LISTED, String.join(", ", new TreeSet<>(rules.requiredFields())));
        all.forEach((key, value) -> values.put(section + key, value));
        rules.byItem().forEach((item, it) -> add(values, section + "byItem." + item + '.', it));
        rules.byVendorGroup()
                .forEach((group, it) -> add(values, section + "byVendorGroup." + group + '.', it));
        add(values, section, PayablesLimits.of(rules));
    }

    private static void add(Map<String, String> values, String prefix, Record settings) {
        Overrides.values(settings).forEach((key, value) -> values.put(prefix + key, value));
    }

    /** Under which key of the configuration file the values of a flow stand, with a dot behind. */
    public static String section(RuleFlow flow) {
        return switch (flow) {
            case BANK -> "bank.";
            case CASH -> "receivables.rules.";
            case PAYABLES -> "payables.rules.";
        };
    }

    /** Every value of a configuration that people publish for a flow, but autonomy. */
    public static Record published(RuleFlow flow, Settings settings) {
        return switch (flow) {
            case BANK -> settings.bank();
            case CASH -> CashLimits.of(settings.receivables().rules());
            case PAYABLES -> PayablesLimits.of(settings.payables().rules());
        };
    }

    /** The same by key of the configuration file, with autonomy. */
    public static Map<String, String> published(Settings settings, RuleFlow flow) {
        Map<String, String> values = new TreeMap<>();
        values.put(RuleVersion.AUTONOMY, settings.autonomy().name());
        add(values, section(flow), published(flow, settings));
        return values;
    }

    /**
     * What a rule set of a flow has to name, so that an engine with one configuration decides as
     * one with the other would: what differs from that or from the defaults, beside which it is
     * checked too.
     */
    public static Map<String, String> changes(RuleFlow flow, Settings from, Settings to) {
        Map<String, String> changes = new TreeMap<>();
        if (from.autonomy() != to.autonomy()) {
            changes.put(RuleVersion.AUTONOMY, to.autonomy().name());
        }
        Map<String, String> before = Overrides.values(published(flow, from));
        Map<String, String> usual = Overrides.values(PublishedValues.usual(flow));
        Overrides.values(published(flow, to))
                .forEach(
                        (key, value) -> {
                            if (!value.equals(before.get(key)) || !value.equals(usual.get(key))) {
                                changes.put(key, value);
                            }
                        });
        return changes;
    }

    /**
     * The keys in which two configurations differ and which a rule set of a flow does not change:
     * those of other flows, and those that are read when an engine starts.
     */
    public static Set<String> notPublished(RuleFlow flow, Settings from, Settings to) {
        Map<String, String> before = of(from);
        Set<String> keys = new TreeSet<>();
        Map<String, String> after = of(to);
        after.forEach(
                (key, value) -> {
                    if (!value.equals(before.get(key))) {
                        keys.add(key);
                    }
                });
        before.keySet().stream().filter(it -> !after.containsKey(it)).forEach(keys::add);
        keys.remove(RuleVersion.AUTONOMY);
        Overrides.values(published(flow, to))
                .keySet()
                .forEach(it -> keys.remove(section(flow) + it));
        return keys;
    }
}
