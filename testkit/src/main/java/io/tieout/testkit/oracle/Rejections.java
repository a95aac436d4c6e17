package io.tieout.testkit.oracle;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import java.util.Collection;
import java.util.List;

/** The pairs that a person rejected. */
final class Rejections {

    private final List<DecisionEvent> rejections;

    Rejections(List<DecisionEvent> decisions) {
        rejections = decisions.stream().filter(d -> d.kind() == DecisionKind.REJECT).toList();
    }

    boolean contain(Item a, Item b) {
        return rejections.stream().anyMatch(d -> rejects(d, a, b) || rejects(d, b, a));
    }

    private static boolean rejects(DecisionEvent d, Item a, Item b) {
        if (a.equals(b)) {
            return false;
        }
        if (a.isBank() && !b.isBank()) {
            return d.leftIds().contains(a.id()) && d.rightIds().contains(b.id());
        }
        if (!a.isBank() && !b.isBank()) {
            return d.leftIds().isEmpty() && d.rightIds().containsAll(List.of(a.id(), b.id()));
        }
        return a.isBank()
                && b.isBank()
                && d.rightIds().isEmpty()
                && d.leftIds().containsAll(List.of(a.id(), b.id()));
    }

    boolean touch(Collection<Item> group) {
        return !rejections.isEmpty()
                && group.stream().anyMatch(a -> group.stream().anyMatch(b -> contain(a, b)));
    }
}
