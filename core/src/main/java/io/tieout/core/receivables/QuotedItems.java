package io.tieout.core.receivables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The receivables of the orders that a payment quotes. An order may have several, and several
 * customers may have one number for theirs.
 *
 * @param isQuoted whether the scope knows such an order, in whatever currency
 * @param known in the payment's currency, cleared or not, in order; those of the payer only, where
 *     several customers have some
 * @param orders that the payment may quote
 */
public record QuotedItems(boolean isQuoted, List<OpenReceivable> known, Set<String> orders) {

    static QuotedItems by(Turn turn) {
        Payment payment = turn.payment();
        boolean quoted = false;
        SortedSet<OpenReceivable> known = new TreeSet<>(OpenReceivable.ORDER);
        for (String order : payment.orders()) {
            for (OpenReceivable item : turn.scene().items().ofOrder(order)) {
                boolean there =
                        turn.isIssued(item) && !turn.scene().rejected().contains(payment, item);
                quoted |= there;
                if (there && turn.sees(item)) {
                    known.add(item);
                }
            }
        }
        return new QuotedItems(quoted, ofPayer(payment.payer(), known), payment.orders());
    }

    private static List<OpenReceivable> ofPayer(String payer, Collection<OpenReceivable> known) {
        List<OpenReceivable> own =
                known.stream().filter(item -> item.customerId().equals(payer)).toList();
        return own.isEmpty() ? List.copyOf(known) : own;
    }

    /** Those that are not cleared, in order. */
    public List<OpenReceivable> open() {
        return known.stream().filter(item -> !item.isCleared()).toList();
    }

    /** Whether it is not clear whose order is quoted. */
    public boolean isOfSeveralCustomers() {
        return known.stream().map(OpenReceivable::customerId).distinct().count() > 1;
    }

    /** The open ones of each customer, by the customer's id. */
    public List<List<OpenReceivable>> openByCustomer() {
        SortedMap<String, List<OpenReceivable>> groups = new TreeMap<>();
        for (OpenReceivable item : open()) {
            groups.computeIfAbsent(item.customerId(), id -> new ArrayList<>()).add(item);
        }
        return List.copyOf(groups.values());
    }

    /** The open ones that are of every quoted order which has open ones. */
    public List<OpenReceivable> ofEveryOrder() {
        Set<String> meant = new HashSet<>();
        open().forEach(item -> meant.addAll(item.orders()));
        meant.retainAll(orders);
        return open().stream().filter(item -> item.orders().containsAll(meant)).toList();
    }
}
