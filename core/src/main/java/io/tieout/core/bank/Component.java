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

    /** Null for a pair, which most components are and which needs none. */
    private final Map<BankItem, Set<BankItem>> edges;

    /** The items in canonical order. */
    private final List<BankItem> items;

    private Component(Map<BankItem, Set<BankItem>> edges) {
        this.edges = edges;
        List<BankItem> inOrder = new ArrayList<>(edges.keySet());
        inOrder.sort(BankItem.ORDER);
        this.items = inOrder;
    }

    /** One item and its only neighbour. */
    private Component(BankItem one, BankItem two) {
        this.edges = null;
        this.items = BankItem.ORDER.compare(one, two) < 0 ? List.of(one, two) : List.of(two, one);
    }

    /** The component of one item, grown along the edges. */
    static Component around(BankItem start, Function<BankItem, Collection<BankItem>> neighbours) {
        return around(start, neighbours.apply(start), neighbours);
    }

    /** As {@link #around(BankItem, Function)}, with the first item's neighbours at hand. */
    static Component around(
            BankItem start,
            Collection<BankItem> first,
            Function<BankItem, Collection<BankItem>> neighbours) {
        if (first.size() == 1) {
            BankItem other = first.iterator().next();
            if (neighbours.apply(other).size() == 1) {
                return new Component(start, other);
            }
        }
        Map<BankItem, Set<BankItem>> edges = new HashMap<>();
        Deque<BankItem> open = new ArrayDeque<>();
        edges.put(start, new HashSet<>());
        connect(edges, start, first, open);
        while (!open.isEmpty()) {
            BankItem item = open.remove();
            connect(edges, item, neighbours.apply(item), open);
        }
        return new Component(edges);
    }

    private static void connect(
            Map<BankItem, Set<BankItem>> edges,
            BankItem item,
            Collection<BankItem> others,
            Deque<BankItem> open) {
        for (BankItem other : others) {
            edges.get(item).add(other);
            if (!edges.containsKey(other)) {
                edges.put(other, new HashSet<>());
                open.add(other);
            }
        }
    }

    /**
     * What remains connected when only the edges that pass the test stay; single items are dropped.
     */
    public List<Component> split(BiPredicate<BankItem, BankItem> keeps) {
        if (isPair()) {
            return keeps.test(items.get(0), items.get(1)) ? List.of(this) : List.of();
        }
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
                seen.addAll(part.items);
                if (part.size() > 1) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    /** In canonical order. */
    public List<BankItem> items() {
        return items;
    }

    public List<BankItem> ofSide(Side side) {
        List<BankItem> ofSide = new ArrayList<>(1);
        for (BankItem item : items) {
            if (item.side() == side) {
                ofSide.add(item);
            }
        }
        return ofSide;
    }

    void visit(int pass) {
        for (BankItem item : items) {
            item.visit(pass);
        }
    }

    public Set<BankItem> neighbours(BankItem item) {
        if (edges == null) {
            return Set.of(items.get(0) == item ? items.get(1) : items.get(0));
        }
        return edges.get(item);
    }

    public int size() {
        return items.size();
    }

    public boolean isPair() {
        return items.size() == 2;
    }

    /**
     * The one way to pair all items along the edges, as bank and ledger item in turn; empty if
     * there is none or more than one. A pairing is the only one just if it can be found by forced
     * moves: again and again an item has a single partner left.
     */
    public List<BankItem> onlyPairing() {
        Map<BankItem, Set<BankItem>> left = new HashMap<>();
        items.forEach(item -> left.put(item, new HashSet<>(neighbours(item))));
        List<BankItem> pairs = new ArrayList<>();
        Deque<BankItem> forced = new ArrayDeque<>();
        items().stream().filter(item -> left.get(item).size() == 1).forEach(forced::add);
        while (!forced.isEmpty()) {
            BankItem item = forced.remove();
            if (left.containsKey(item) && left.get(item).size() == 1) {
                BankItem other = left.get(item).iterator().next();
                pairs.add(item.side() == Side.BANK ? item : other);
                pairs.add(item.side() == Side.BANK ? other : item);
                remove(item, left, forced);
                remove(other, left, forced);
            }
        }
        return left.isEmpty() ? pairs : List.of();
    }

    private static void remove(
            BankItem item, Map<BankItem, Set<BankItem>> left, Deque<BankItem> forced) {
        for (BankItem other : left.remove(item)) {
            Set<BankItem> others = left.get(other);
            if (others != null && others.remove(item) && others.size() == 1) {
                forced.add(other);
            }
        }
    }

    /** Whether every item has an edge to every item of the other side. */
    public boolean isComplete() {
        int banks = ofSide(Side.BANK).size();
        int ledgers = items.size() - banks;
        for (BankItem item : items) {
            if (neighbours(item).size() != (item.side() == Side.BANK ? ledgers : banks)) {
                return false;
            }
        }
        return true;
    }
}
