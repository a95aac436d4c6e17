package io.tieout.core.receivables;

import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.money.Money;
import java.util.List;

/** What a line of a remittance is about that quotes an order in place of an invoice. */
final class AdvisedOrder {

    private static final int MIN_ITEMS = 2;

    private AdvisedOrder() {}

    /**
     * The receivable that the line's amount fits, or all of the order if it fits those.
     *
     * @param order as orders are compared; null if the number is too short for one
     * @return empty if there is no such order, or more than one way to read the line
     */
    static List<OpenReceivable> of(Turn turn, RemittanceLine line, String order) {
        List<OpenReceivable> known = order == null ? List.of() : turn.ofOrder(order);
        boolean shared = known.stream().map(OpenReceivable::customerId).distinct().count() > 1;
        if (shared || line.amount() == null) {
            return List.of();
        }
        List<OpenReceivable> open =
                known.stream()
                        .filter(item -> !item.isCleared())
                        .sorted(OpenReceivable.ORDER)
                        .toList();
        long less = minorUnits(line.discount()) + minorUnits(line.deduction());
        long stated = Math.addExact(line.amount().minorUnits(), less);
        List<OpenReceivable> equal =
                open.stream()
                        .filter(item -> !item.isCredit() && item.available() == stated)
                        .toList();
        long sum = open.stream().mapToLong(OpenReceivable::available).sum();
        boolean whole = less == 0 && open.size() >= MIN_ITEMS && sum == stated;
        if (whole) {
            return equal.isEmpty() ? open : List.of();
        }
        return equal.size() == 1 ? equal : List.of();
    }

    private static long minorUnits(Money money) {
        return money == null ? 0 : money.minorUnits();
    }
}
