package io.tieout.benchmarks.recon.receivables;

import io.tieout.core.documents.Receivable;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each family owes as its payments come in, by booking date: the slow and plain way, from the
 * feed's files alone.
 */
final class OpenAsOf {
    private final Map<String, List<Receivable>> byFamily = new HashMap<>();
    private final Map<String, Long> settled = new HashMap<>();

    OpenAsOf(ReceivablesFeed feed) {
        for (Receivable receivable : feed.receivables().values()) {
            byFamily.computeIfAbsent(feed.family(receivable.customerId()), f -> new ArrayList<>())
                    .add(receivable);
        }
    }

    /** Payments in the order in which banks booked them. */
    static List<ReceivablesFeed.Truth> inOrder(ReceivablesFeed feed) {
        return feed.truth().stream()
                .sorted(Comparator.comparing(truth -> truth.payment().bookingDate()))
                .toList();
    }

    /** Signed open amounts of the family on a day; what was settled in part counts its rest. */
    long[] open(String family, LocalDate day) {
        return byFamily.get(family).stream()
                .filter(receivable -> !receivable.issueDate().isAfter(day))
                .mapToLong(this::rest)
                .filter(rest -> rest != 0)
                .toArray();
    }

    private long rest(Receivable receivable) {
        long gross = receivable.amount().minorUnits() * receivable.kind().sign();
        return gross - settled.getOrDefault(receivable.id(), 0L);
    }

    /** What was planted to stay open stays open. */
    void settle(ReceivablesFeed.Truth truth) {
        if (truth.mayPost()) {
            truth.allocations()
                    .forEach(
                            (receivable, cash) -> {
                                long part = settled(truth, receivable, cash.minorUnits());
                                settled.merge(receivable.id(), part, Long::sum);
                            });
        }
    }

    /** Discounts in time and fees within tolerance settle with the cash. */
    private static long settled(ReceivablesFeed.Truth truth, Receivable receivable, long cash) {
        long gross = receivable.amount().minorUnits();
        boolean discounted =
                receivable.terms().hasDiscount()
                        && cash == gross - discount(receivable).minorUnits();
        boolean settles = discounted || truth.kind().equals("feeWithinTolerance");
        return settles ? gross : cash;
    }

    private static Money discount(Receivable receivable) {
        return receivable.terms().discountOn(receivable.amount());
    }

    /** In how many ways one or more amounts sum to a target; stops counting at two. */
    static int ways(long[] amounts, long target) {
        int empty = target == 0 ? 1 : 0;
        return Math.min(2, ways(amounts, 0, target, 0) - empty);
    }

    private static int ways(long[] amounts, int from, long rest, int found) {
        if (from == amounts.length) {
            return found + (rest == 0 ? 1 : 0);
        }
        int without = ways(amounts, from + 1, rest, found);
        return without > 2 ? without : ways(amounts, from + 1, rest - amounts[from], without);
    }
}
