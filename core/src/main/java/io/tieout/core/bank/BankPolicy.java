package io.tieout.core.bank;

import io.tieout.core.documents.RuleSet;
import io.tieout.core.rules.Overrides;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules of bank matching that are in force at an instant.
 *
 * @param version of the rule set, which results name
 */
public record BankPolicy(BankSettings settings, Autonomy autonomy, int version) {

    private static final String AUTONOMY = "autonomy";

    /** As configured. */
    public static BankPolicy configured(BankSettings settings, Autonomy autonomy) {
        return new BankPolicy(settings, autonomy, RuleSet.CONFIGURED);
    }

    /**
     * This policy with what a rule set names.
     *
     * @param rules null for none
     * @throws io.tieout.core.documents.InvalidFieldException naming a key that cannot be
     */
    public BankPolicy with(RuleSet rules) {
        if (rules == null) {
            return this;
        }
        Map<String, String> values = new TreeMap<>(rules.values());
        Autonomy said = Autonomy.of(values.remove(AUTONOMY), autonomy);
        return new BankPolicy(Overrides.with(settings, values), said, rules.version());
    }
}
