package io.tieout.core.payables;

import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.references.NormalForm;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The orders of a bill.
 *
 * @param numbers in normal form, sorted
 * @param found whether they were found in a text and not stated
 * @param inForce those that are there, in the order of their numbers
 */
record OrdersOfBill(List<String> numbers, boolean found, List<PurchaseOrderScope> inForce) {

    static final OrdersOfBill NONE = new OrdersOfBill(List.of(), false, List.of());

    static OrdersOfBill of(
            Collection<String> numbers, boolean found, Map<String, PurchaseOrderScope> orders) {
        List<String> sorted = numbers.stream().sorted().distinct().toList();
        List<PurchaseOrderScope> there =
                sorted.stream()
                        .map(orders::get)
                        .filter(Objects::nonNull)
                        .filter(PurchaseOrderScope::isThere)
                        .toList();
        return new OrdersOfBill(sorted, found, there);
    }

    /** What the bill itself states, in normal form. */
    static SortedSet<String> statedNumbers(VendorInvoice invoice) {
        SortedSet<String> numbers = new TreeSet<>();
        invoice.orderNumbers().forEach(number -> numbers.add(NormalForm.of(number)));
        for (InvoiceLine line : invoice.lines()) {
            if (line.orderNumber() != null) {
                numbers.add(NormalForm.of(line.orderNumber()));
            }
        }
        numbers.remove("");
        return numbers;
    }

    boolean areNone() {
        return numbers.isEmpty();
    }

    /** The order with the number, if it is there; else null. */
    PurchaseOrderScope get(String number) {
        for (PurchaseOrderScope order : inForce) {
            if (order.number().equals(number)) {
                return order;
            }
        }
        return null;
    }
}
