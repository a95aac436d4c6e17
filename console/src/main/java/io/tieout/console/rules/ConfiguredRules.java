package io.tieout.console.rules;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.InvalidFieldException;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.rules.Overrides;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The rules of a flow as the engine was started with them, beside which every published version is
 * read, and what values may be put in their place.
 *
 * @param configured settings of the engine: a public record
 * @param usual the defaults of those settings, beside which intake checks what is published
 * @param autonomy how much the engine may do alone
 */
public record ConfiguredRules(RuleFlow flow, Record configured, Record usual, Autonomy autonomy) {

    public static final String AUTONOMY = "autonomy";

    /** What is wrong with a value. */
    public record Fault(String key, String message) {}

    public ConfiguredRules {
        Objects.requireNonNull(flow, "flow");
        Objects.requireNonNull(configured, "configured");
        Objects.requireNonNull(usual, "usual");
        Objects.requireNonNull(autonomy, "autonomy");
    }

    /** Every value by key, autonomy first, with those of a version in their place. */
    public Map<String, String> values(Map<String, String> published) {
        Map<String, String> named = new TreeMap<>(published);
        Map<String, String> values = new LinkedHashMap<>();
        values.put(AUTONOMY, Autonomy.of(named.remove(AUTONOMY), autonomy).name());
        values.putAll(Overrides.values(Overrides.with(configured, named)));
        return values;
    }

    /** The values without any version. */
    public Map<String, String> values() {
        return values(Map.of());
    }

    /**
     * What a version has to name so that the engine decides by these values: what differs from the
     * configuration or from the defaults.
     *
     * @param wanted without faults; what is missing stays as configured
     */
    public Map<String, String> changes(Map<String, String> wanted) {
        Map<String, String> before = values();
        Map<String, String> defaults = Overrides.values(usual);
        Map<String, String> changes = new TreeMap<>();
        values(wanted)
                .forEach(
                        (key, value) -> {
                            boolean isUsual =
                                    key.equals(AUTONOMY) || value.equals(defaults.get(key));
                            if (!value.equals(before.get(key)) || !isUsual) {
                                changes.put(key, value);
                            }
                        });
        return changes;
    }

    /** What cannot be among the values; empty if they can be published. */
    public List<Fault> faults(Map<String, String> wanted) {
        List<Fault> faults = new ArrayList<>();
        wanted.forEach((key, value) -> checkAlone(key, value, faults));
        if (faults.isEmpty()) {
            checkTogether(configured, wanted, faults);
        }
        if (faults.isEmpty()) {
            checkTogether(usual, changes(wanted), faults);
        }
        return faults;
    }

    /** Faults of a group of values wait until all of them are there. */
    private void checkAlone(String key, String value, List<Fault> faults) {
        try {
            if (value == null) {
                throw new InvalidFieldException(key, "is missing");
            }
            if (key.equals(AUTONOMY)) {
                Autonomy.of(value, autonomy);
            } else {
                Overrides.with(configured, Map.of(key, value));
            }
        } catch (InvalidFieldException e) {
            boolean isOfGroup = key.startsWith(e.field() + ".") || e.field().equals("values");
            if (!isOfGroup) {
                faults.add(new Fault(key, reason(e)));
            }
        }
    }

    private static void checkTogether(Record beside, Map<String, String> wanted, List<Fault> into) {
        Map<String, String> named = new TreeMap<>(wanted);
        named.remove(AUTONOMY);
        try {
            Overrides.with(beside, named);
        } catch (InvalidFieldException e) {
            String message = reason(e);
            String inside = e.field().equals("values") ? "" : e.field() + ".";
            int before = into.size();
            for (String key : Overrides.values(beside).keySet()) {
                if (key.startsWith(inside) && names(message, key.substring(inside.length()))) {
                    into.add(new Fault(key, message));
                }
            }
            if (into.size() == before) {
                into.add(new Fault(e.field(), message));
            }
        }
    }

    private static boolean names(String message, String key) {
        return Pattern.compile("\\b" + Pattern.quote(key) + "\\b").matcher(message).find();
    }

    private static String reason(InvalidFieldException e) {
        String message = e.getMessage();
        return message.substring(message.indexOf("' ") + 2);
    }
}
