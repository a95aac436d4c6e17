package io.tieout.core.bank;

import io.tieout.core.documents.RuleSet;
import io.tieout.core.rules.Overrides;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules of bank matching that are in force at an instant.
 *
 * @param version of the rule set, which results name
 * @param sinceMillis event time from which it is in force
 */
public record BankPolicy(BankSettings settings, Autonomy autonomy, int version, long sinceMillis) {

    private static final String AUTONOMY = "autonomy";

    /** As configured. */
    public static BankPolicy configured(BankSettings settings, Autonomy autonomy) {
        return new BankPolicy(settings, autonomy, RuleSet.CONFIGURED, Long.MIN_VALUE);
    }

    /**
     * This policy with what a rule set names.
     *
     * @param atMillis when it was observed
     * @throws io.tieout.core.documents.InvalidFieldException naming a key that cannot be
     */
    public BankPolicy with(RuleSet rules, long atMillis) {
        Map<String, String> values = new TreeMap<>(rules.values());
        Autonomy said = Autonomy.of(values.remove(AUTONOMY), autonomy);
        return new BankPolicy(Overrides.with(settings, values), said, rules.version(), atMillis);
    }
}
