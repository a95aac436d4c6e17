package io.tieout.core.rules;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.InvalidFieldException;
import io.tieout.core.documents.RuleSet;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The rules of a flow that are in force for a company from an instant on.
 *
 * @param <S> every value that people publish: a public record
 * @param version of the rule set, which results name
 * @param sinceMillis event time from which it is in force
 */
public record RuleVersion<S extends Record>(
        S settings, Autonomy autonomy, int version, long sinceMillis) implements Serializable {

    /** The key beside those of the settings. */
    public static final String AUTONOMY = "autonomy";

    public RuleVersion {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(autonomy, "autonomy");
    }

    /** As configured. */
    public static <S extends Record> RuleVersion<S> configured(S settings, Autonomy autonomy) {
        return new RuleVersion<>(settings, autonomy, RuleSet.CONFIGURED, Long.MIN_VALUE);
    }

    /**
     * These rules with what a rule set names.
     *
     * @param atMillis when it was observed
     * @throws InvalidFieldException naming a key that cannot be
     */
    public RuleVersion<S> with(RuleSet rules, long atMillis) {
        Map<String, String> values = new TreeMap<>(rules.values());
        Autonomy said = Autonomy.of(values.remove(AUTONOMY), autonomy);
        return new RuleVersion<>(Overrides.with(settings, values), said, rules.version(), atMillis);
    }
}
