package io.tieout.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Items connected by edges. */
record Component(List<Item> items, List<Edge> edges) {

    /** The connected components of the graph of these edges; items without an edge are in none. */
    static List<Component> of(List<Edge> edges) {
        List<Component> components = new ArrayList<>();
        for (Edge edge : edges) {
            Component merged = new Component(new ArrayList<>(), new ArrayList<>());
            merged.add(edge);
            for (Component component : List.copyOf(components)) {
                if (component.has(edge.a()) || component.has(edge.b())) {
                    components.remove(component);
                    component.edges().forEach(merged::add);
                }
            }
            components.add(merged);
        }
        return components;
    }

    private void add(Edge edge) {
        edges.add(edge);
        for (Item item : List.of(edge.a(), edge.b())) {
            if (!items.contains(item)) {
                items.add(item);
            }
        }
    }

    private boolean has(Item item) {
        return items.contains(item);
    }

    List<Item> side(Side side) {
        return items.stream().filter(item -> item.side() == side).toList();
    }

    /** One bank and one ledger item, or for edges within the ledger just two entries. */
    boolean isOneToOne() {
        return items.size() == 2;
    }

    boolean joinsEveryBankToEveryLedgerItem() {
        int pairs = side(Side.BANK).size() * side(Side.LEDGER).size();
        return Set.copyOf(edges).size() == pairs;
    }
}
