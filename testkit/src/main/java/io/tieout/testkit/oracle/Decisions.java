package io.tieout.testkit.oracle;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What people confirmed or split, settled before all rules in the order of their decisions. A
 * decision whose items are not all known waits; one of whose items is taken is void, and so is one
 * about a single side that does not sum to zero. What it says about names is remembered.
 */
final class Decisions {

    private static final Comparator<DecisionEvent> ORDER =
            Comparator.comparing(DecisionEvent::decidedAt).thenComparing(DecisionEvent::id);

    private final PairMemory memory;
    private final Set<String> done = new HashSet<>();

    Decisions(PairMemory memory) {
        this.memory = memory;
    }

    void applyTo(Tick tick, List<DecisionEvent> observed) {
        for (DecisionEvent decision : observed.stream().sorted(ORDER).toList()) {
            if (!done.contains(decision.id())) {
                apply(tick, decision);
            }
        }
        memory.forgetOldest();
    }

    private void apply(Tick tick, DecisionEvent decision) {
        List<Item> group = new ArrayList<>();
        for (Item item : tick.known()) {
            List<String> ids = item.isBank() ? decision.leftIds() : decision.rightIds();
            if (ids.contains(item.id())) {
                group.add(item);
            }
        }
        boolean rejected = decision.kind() == DecisionKind.REJECT;
        if (rejected) {
            done.add(decision.id());
        }
        int named = Set.copyOf(decision.leftIds()).size() + Set.copyOf(decision.rightIds()).size();
        if (group.size() < named) {
            return;
        }
        done.add(decision.id());
        if (rejected) {
            memory.count(decision, group, tick.pairs());
        } else if (group.size() >= 2
                && group.stream().noneMatch(tick::isSettled)
                && (hasBothSides(group) || sumsToZero(group))) {
            tick.claim("decision", group);
            memory.count(decision, group, tick.pairs());
        }
    }

    private static boolean hasBothSides(List<Item> group) {
        return group.stream().anyMatch(Item::isBank) && !group.stream().allMatch(Item::isBank);
    }

    private static boolean sumsToZero(List<Item> group) {
        return group.stream().mapToLong(Item::amount).sum() == 0;
    }
}
