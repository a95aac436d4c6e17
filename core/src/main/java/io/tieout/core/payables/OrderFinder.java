package io.tieout.core.payables;

import io.tieout.core.documents.OrderStatus;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.references.NormalForm;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.Suggestion;
import java.util.ArrayList;
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

    private static final VendorOrders NONE = new VendorOrders();

    private final Map<String, VendorOrders> byVendor = new HashMap<>();

    private final Map<String, String> keys = new HashMap<>();

    /**
     * Takes an order as it is now.
     *
     * @return the vendor and currency that it was known under before, else null
     */
    String put(PurchaseOrderScope order) {
        String before = remove(order.number());
        String key = key(order.inForce().currency(), order.inForce().vendorId());
        keys.put(order.number(), key);
        byVendor.computeIfAbsent(key, k -> new VendorOrders()).put(order);
        return before;
    }

    /** Forgets an order; tells the vendor and currency that it was known under, else null. */
    String remove(String number) {
        String before = keys.remove(number);
        if (before != null) {
            VendorOrders orders = byVendor.get(before);
            orders.remove(number);
            if (orders.isEmpty()) {
                byVendor.remove(before);
            }
        }
        return before;
    }

    /** Under which a bill's orders are looked for. */
    static String key(String currency, String vendorId) {
        return currency + vendorId;
    }

    /** Orders of the bill's vendor and currency that its text names. */
    List<PurchaseOrderScope> namedBy(Bill bill) {
        Set<String> numbers = new HashSet<>();
        addNumbers(bill.invoice().text(), numbers);
        bill.lines().forEach(line -> addNumbers(line.line().description(), numbers));
        numbers.removeIf(number -> !isTelling(number));
        return ordersOf(bill).numbered(numbers);
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
        VendorOrders orders = ordersOf(bill);
        Map<PurchaseOrderScope, Integer> linesKnown = new HashMap<>();
        int items = 0;
        for (BilledLine line : bill.lines()) {
            if (!line.isCharge()) {
                items++;
                orders.withLineLike(line.line())
                        .forEach(it -> linesKnown.merge(it.order(), 1, Integer::sum));
            }
        }
        List<Ranked> ranked = new ArrayList<>();
        for (VendorOrders.Known known : orders.all()) {
            if (known.order().inForce().status() == OrderStatus.OPEN) {
                int lines = linesKnown.getOrDefault(known.order(), 0);
                rank(bill, known, named.contains(known.order()), lines, items, ranked);
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
            Bill bill,
            VendorOrders.Known known,
            boolean named,
            int lines,
            int items,
            List<Ranked> ranked) {
        if (named) {
            ranked.add(new Ranked(known.order(), NAMED, "number in text"));
        } else if (items > 0 && lines == items) {
            ranked.add(new Ranked(known.order(), ALL_ITEMS, "all items"));
        } else if (bill.net() == known.worth() || bill.net() == known.open()) {
            ranked.add(new Ranked(known.order(), AMOUNT, "amount"));
        } else if (lines > 0) {
            ranked.add(new Ranked(known.order(), SOME_ITEMS, "some items"));
        }
    }

    private VendorOrders ordersOf(Bill bill) {
        return byVendor.getOrDefault(key(bill.currency(), bill.vendor().id()), NONE);
    }
}
