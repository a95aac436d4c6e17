package io.tieout.core.bank;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Items that hang together by a rule's edges. Both ends of an edge lie on different sides: bank and
 * ledger, or money in and money out.
 */
public final class Component {

    private final Map<BankItem, Set<BankItem>> edges = new HashMap<>();

    /** The component of one item, grown along the edges. */
    static Component around(BankItem start, Function<BankItem, Collection<BankItem>> neighbours) {
        Component component = new Component();
        Deque<BankItem> open = new ArrayDeque<>();
        open.add(start);
        component.edges.put(start, new HashSet<>());
        while (!open.isEmpty()) {
            BankItem item = open.remove();
            for (BankItem other : neighbours.apply(item)) {
                component.edges.get(item).add(other);
                if (!component.edges.containsKey(other)) {
                    component.edges.put(other, new HashSet<>());
                    open.add(other);
                }
            }
        }
        return component;
    }

    /**
     * What remains connected when only the edges that pass the test stay; single items are dropped.
     */
    public List<Component> split(BiPredicate<BankItem, BankItem> keeps) {
        List<Component> parts = new ArrayList<>();
        Set<BankItem> seen = new HashSet<>();
        for (BankItem item : items()) {
            if (!seen.contains(item)) {
                Component part =
                        around(
                                item,
                                one ->
                                        edges.get(one).stream()
                                                .filter(two -> keeps.test(one, two))
                                                .toList());
                seen.addAll(part.edges.keySet());
                if (part.edges.size() > 1) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    /** In canonical order. */
    public List<BankItem> items() {
        return edges.keySet().stream().sorted(BankItem.ORDER).toList();
    }

    public List<BankItem> ofSide(Side side) {
        return edges.keySet().stream()
                .filter(item -> item.side() == side)
                .sorted(BankItem.ORDER)
                .toList();
    }

    public Set<BankItem> neighbours(BankItem item) {
        return edges.get(item);
    }

    public int size() {
        return edges.size();
    }

    public boolean isPair() {
        return edges.size() == 2;
    }

    /** Whether every item has an edge to every item of the other side. */
    public boolean isComplete() {
        int banks = ofSide(Side.BANK).size();
        int ledgers = edges.size() - banks;
        return edges.entrySet().stream()
                .allMatch(
                        entry ->
                                entry.getValue().size()
                                        == (entry.getKey().side() == Side.BANK ? ledgers : banks));
    }
}
