package io.tieout.jobs.rules;

import io.tieout.core.bank.BankSettings;
import io.tieout.core.rules.Overrides;
import io.tieout.jobs.settings.Settings;
import java.util.Map;
import java.util.TreeMap;

/** The values of a configuration that decide what is matched, by dotted key. */
public final class RuleValues {

    private static final String AUTONOMY = "autonomy";

    private RuleValues() {}

    /** Of all flows; keys are those of the configuration file. */
    public static Map<String, String> of(Settings settings) {
        Map<String, String> values = new TreeMap<>();
        values.put(AUTONOMY, settings.autonomy().name());
        add(values, "bank.", settings.bank());
        add(values, "receivables.rules.", settings.receivables().rules());
        add(values, "receivables.identification.", settings.receivables().identification());
        return values;
    }

    private static void add(Map<String, String> values, String prefix, Record settings) {
        Overrides.values(settings).forEach((key, value) -> values.put(prefix + key, value));
    }

    /**
     * What a rule set of the bank flow has to name, so that an engine with one configuration
     * decides as one with the other would: what differs from that or from the defaults, beside
     * which it is checked too.
     */
    public static Map<String, String> bankChanges(Settings from, Settings to) {
        Map<String, String> changes = new TreeMap<>();
        if (from.autonomy() != to.autonomy()) {
            changes.put(AUTONOMY, to.autonomy().name());
        }
        Map<String, String> before = Overrides.values(from.bank());
        Map<String, String> usual = Overrides.values(BankSettings.DEFAULTS);
        Overrides.values(to.bank())
                .forEach(
                        (key, value) -> {
                            if (!value.equals(before.get(key)) || !value.equals(usual.get(key))) {
                                changes.put(key, value);
                            }
                        });
        return changes;
    }
}
