package io.tieout.core.payables;

import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.OrderStatus;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.references.NormalForm;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the orders of bills that state none: by a number in a text, else ranked for a person. */
final class OrderFinder {

    private static final int MAX_WORDS = 4;
    private static final int MIN_LENGTH = 5;
    private static final double NAMED = 0.9;
    private static final double ALL_ITEMS = 0.7;
    private static final double AMOUNT = 0.6;
    private static final double SOME_ITEMS = 0.4;

    private record Ranked(PurchaseOrderScope order, double confidence, String because) {}

    private final Map<String, List<PurchaseOrderScope>> byVendor = new HashMap<>();

    OrderFinder(Collection<PurchaseOrderScope> orders) {
        for (PurchaseOrderScope order : orders) {
            if (order.isThere()) {
                byVendor.computeIfAbsent(key(order.inForce()), k -> new ArrayList<>()).add(order);
            }
        }
    }

    private static String key(PurchaseOrder order) {
        return order.currency() + order.vendorId();
    }

    /** Orders of the bill's vendor and currency that its text names. */
    List<PurchaseOrderScope> namedBy(Bill bill) {
        Set<String> numbers = new HashSet<>();
        addNumbers(bill.invoice().text(), numbers);
        bill.lines().forEach(line -> addNumbers(line.line().description(), numbers));
        return ordersOf(bill).stream()
                .filter(order -> isTelling(order.number()) && numbers.contains(order.number()))
                .toList();
    }

    private static boolean isTelling(String number) {
        return number.length() >= MIN_LENGTH && number.chars().anyMatch(Character::isDigit);
    }

    private static void addNumbers(String text, Set<String> numbers) {
        String[] words = text.strip().split("\\s+", -1);
        for (int from = 0; from < words.length; from++) {
            StringBuilder run = new StringBuilder();
            for (int to = from; to < Math.min(words.length, from + MAX_WORDS); to++) {
                numbers.add(NormalForm.of(run.append(words[to]).toString()));
            }
        }
    }

    /** Open orders that the bill may be for, best first. */
    List<Suggestion> suggestions(Bill bill, int most) {
        List<PurchaseOrderScope> named = namedBy(bill);
        List<Ranked> ranked = new ArrayList<>();
        for (PurchaseOrderScope order : ordersOf(bill)) {
            if (order.inForce().status() == OrderStatus.OPEN) {
                rank(bill, order, named.contains(order), ranked);
            }
        }
        ranked.sort(
                Comparator.comparingDouble(Ranked::confidence)
                        .reversed()
                        .thenComparing(it -> it.order().number()));
        return ranked.stream().limit(most).map(OrderFinder::suggestion).toList();
    }

    private static Suggestion suggestion(Ranked ranked) {
        PurchaseOrder order = ranked.order().inForce();
        return new Suggestion(
                List.of(order.id()),
                "find-order",
                ranked.confidence(),
                List.of(new Evidence(ranked.because(), "", order.number(), true)));
    }

    private static void rank(
            Bill bill, PurchaseOrderScope order, boolean named, List<Ranked> ranked) {
        long items = bill.lines().stream().filter(line -> !line.isCharge()).count();
        long known =
                bill.lines().stream()
                        .filter(line -> !line.isCharge() && has(order, line.line()))
                        .count();
        if (named) {
            ranked.add(new Ranked(order, NAMED, "number in text"));
        } else if (items > 0 && known == items) {
            ranked.add(new Ranked(order, ALL_ITEMS, "all items"));
        } else if (hasAmount(bill, order)) {
            ranked.add(new Ranked(order, AMOUNT, "amount"));
        } else if (known > 0) {
            ranked.add(new Ranked(order, SOME_ITEMS, "some items"));
        }
    }

    private static boolean has(PurchaseOrderScope order, InvoiceLine line) {
        boolean byItem = !Units.normal(line.itemId()).isEmpty();
        return order.inForce().lines().stream()
                .anyMatch(
                        it ->
                                byItem
                                        ? OrderLines.hasItem(it, line)
                                        : OrderLines.hasDescription(it, line));
    }

    private static boolean hasAmount(Bill bill, PurchaseOrderScope order) {
        long value = 0;
        for (OrderLine line : order.inForce().lines()) {
            value += Prices.value(line, bill.currency()).minorUnits();
        }
        long granted = 0;
        for (OrderLineBook book : order.books()) {
            granted += book.billedWorth();
        }
        return bill.net() == value || bill.net() == value - granted;
    }

    private List<PurchaseOrderScope> ordersOf(Bill bill) {
        return byVendor.getOrDefault(bill.currency() + bill.vendor().id(), List.of());
    }
}
