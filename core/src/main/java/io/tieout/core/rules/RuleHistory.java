package io.tieout.core.rules;

import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.RuleSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which published rules were in force when: a function of the rule sets and the times at which they
 * were observed, not of their order of arrival.
 */
public final class RuleHistory {

    private static final Comparator<Observed> FIRST_OBSERVED =
            Comparator.comparingLong(Observed::observedAtMillis)
                    .thenComparing(observed -> observed.event().id());

    private record Scope(RuleFlow flow, String companyId) {}

    /** A version with the event time from which it is in force. */
    public record Since(long atMillis, RuleSet rules) {}

    private final Map<Scope, List<Since>> byScope = new HashMap<>();

    private RuleHistory() {}

    /**
     * A set counts if its version is higher than that of all before it of the same flow and
     * company; of one id, what was observed first.
     *
     * @param ruleSets documents that are {@link RuleSet}s, in any order
     */
    public static RuleHistory of(Iterable<Observed> ruleSets) {
        List<Observed> inOrder = new ArrayList<>();
        ruleSets.forEach(inOrder::add);
        inOrder.sort(FIRST_OBSERVED);
        RuleHistory history = new RuleHistory();
        Set<String> ids = new HashSet<>();
        for (Observed observed : inOrder) {
            if (ids.add(observed.event().id())) {
                history.add((RuleSet) observed.event(), observed.observedAtMillis());
            }
        }
        return history;
    }

    private void add(RuleSet rules, long atMillis) {
        List<Since> known =
                byScope.computeIfAbsent(
                        new Scope(rules.flow(), rules.companyId()), scope -> new ArrayList<>());
        if (known.isEmpty() || known.get(known.size() - 1).rules().version() < rules.version()) {
            known.add(new Since(atMillis, rules));
        }
    }

    /**
     * The rules that were in force for a company, one after the other: its own, or else those of
     * all companies. Before the first of them the configuration holds.
     */
    public List<Since> timeline(RuleFlow flow, String companyId) {
        List<Since> own = byScope.getOrDefault(new Scope(flow, companyId), List.of());
        List<Since> timeline = new ArrayList<>();
        for (Since general : byScope.getOrDefault(new Scope(flow, null), List.of())) {
            if (own.isEmpty() || general.atMillis() < own.get(0).atMillis()) {
                timeline.add(general);
            }
        }
        timeline.addAll(own);
        return List.copyOf(timeline);
    }
}
