package io.tieout.core.payables;

import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.OrderStatus;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.ReceiptLine;
import io.tieout.core.numbers.Ratio;
import io.tieout.core.results.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One order of a company with everything that happens to it: versions, receipts and the books of
 * its lines. Everything that may compete for its receipts meets here.
 *
 * <p>It is given up when the order is closed and nothing of it waits.
 */
final class PurchaseOrderScope {

    private record Version(PurchaseOrder order, long observedAtMillis) {}

    /** A receipt in the order of observation. */
    private record Delivered(GoodsReceipt receipt, long observedAtMillis)
            implements Comparable<Delivered> {
        @Override
        public int compareTo(Delivered other) {
            int byTime = Long.compare(observedAtMillis, other.observedAtMillis);
            return byTime == 0 ? receipt.id().compareTo(other.receipt.id()) : byTime;
        }
    }

    /** A line of a receipt that counts: so much of an order line, in its unit. */
    record Counted(GoodsReceipt receipt, int position, OrderLine line, Ratio quantity) {}

    /** Why a receipt, or a line of it, does not count. */
    record Refused(GoodsReceipt receipt, int position, Reason reason) {}

    private final String number;
    private final SortedMap<Integer, Version> versions = new TreeMap<>();
    private final TreeSet<Delivered> receipts = new TreeSet<>();
    private final Map<Integer, OrderLineBook> books = new TreeMap<>();
    private final Set<String> posted = new HashSet<>();
    private final List<Counted> counted = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final OrderTotals totals;
    private final List<PostedReceipt> postings = new ArrayList<>();
    private long changedAtMillis = Long.MIN_VALUE;

    PurchaseOrderScope(String number) {
        this(number, new OrderTotals());
    }

    private PurchaseOrderScope(String number, OrderTotals totals) {
        this.number = number;
        this.totals = totals;
    }

    /** To try something out on: whatever happens to the copy does not happen here. */
    PurchaseOrderScope copy() {
        PurchaseOrderScope copy = new PurchaseOrderScope(number, totals.copy());
        copy.versions.putAll(versions);
        copy.receipts.addAll(receipts);
        copy.posted.addAll(posted);
        books.forEach((line, book) -> copy.books.put(line, book.copy()));
        copy.countReceipts();
        return copy;
    }

    /** Nobody asks as of an earlier day than this any more what was billed. */
    void foldBilledUntil(LocalDate day) {
        books.values().forEach(book -> book.billedByDay().foldUntil(day));
    }

    /** What is granted on it, to be remembered. */
    OrderMark mark() {
        List<OrderMark.Line> lines = new ArrayList<>();
        books.forEach((line, book) -> lines.add(book.mark(line)));
        return new OrderMark(
                number, changedAtMillis, totals.charges(), totals.expected(), totals.net(), lines);
    }

    /** Goes on where another run stood. */
    void resume(OrderMark mark) {
        changedAt(mark.changedAtMillis());
        totals.resume(mark.charges(), mark.expected(), mark.net());
        mark.lines().forEach(line -> book(line.line()).resume(line));
    }

    /** Something of a receipt was posted by another run; in the order of posting. */
    void resume(PostedReceipt receipt) {
        posted(receipt);
        for (PostedReceipt.Line line : receipt.lines()) {
            posted.add(receipt.receiptId() + '/' + line.position());
            book(line.orderLine()).post(line.quantity(), line.amount());
        }
    }

    void posted(PostedReceipt receipt) {
        postings.add(receipt);
    }

    /** All that was posted of its receipts, in order. */
    List<PostedReceipt> postings() {
        return postings;
    }

    void changedAt(long atMillis) {
        changedAtMillis = Math.max(changedAtMillis, atMillis);
    }

    /** When something last came or was granted. */
    long changedAtMillis() {
        return changedAtMillis;
    }

    /** When a receipt was observed. */
    long receivedAt(String receiptId) {
        for (Delivered delivered : receipts) {
            if (delivered.receipt().id().equals(receiptId)) {
                return delivered.observedAtMillis();
            }
        }
        return Long.MIN_VALUE;
    }

    /** Its documents, to be forgotten together. */
    List<PayablesInbox.Arrived> documents() {
        List<PayablesInbox.Arrived> all = new ArrayList<>();
        versions.values()
                .forEach(
                        it -> all.add(PayablesInbox.Arrived.of(it.order(), it.observedAtMillis())));
        receipts.forEach(
                it -> all.add(PayablesInbox.Arrived.of(it.receipt(), it.observedAtMillis())));
        return all;
    }

    /** In normal form. */
    String number() {
        return number;
    }

    void add(PurchaseOrder order, long observedAtMillis) {
        versions.put(order.version(), new Version(order, observedAtMillis));
        changedAt(observedAtMillis);
    }

    void add(GoodsReceipt receipt, long observedAtMillis) {
        receipts.add(new Delivered(receipt, observedAtMillis));
        changedAt(observedAtMillis);
    }

    boolean isThere() {
        return !versions.isEmpty();
    }

    /** The order as it is now; only if {@link #isThere}. */
    PurchaseOrder inForce() {
        return versions.get(versions.lastKey()).order();
    }

    /** Null if the order has no such line. */
    OrderLine line(int lineNumber) {
        for (OrderLine line : inForce().lines()) {
            if (line.line() == lineNumber) {
                return line;
            }
        }
        return null;
    }

    OrderLineBook book(int lineNumber) {
        return books.computeIfAbsent(lineNumber, line -> new OrderLineBook());
    }

    /** Null if nothing ever happened to the line. */
    OrderLineBook bookIfAny(int lineNumber) {
        return books.get(lineNumber);
    }

    Collection<OrderLineBook> books() {
        return books.values();
    }

    OrderTotals totals() {
        return totals;
    }

    /** Counts the receipts anew, because the order or its receipts changed. */
    void countReceipts() {
        counted.clear();
        refused.clear();
        books.values().forEach(OrderLineBook::countNoReceipts);
        for (Delivered delivered : receipts) {
            count(delivered);
        }
    }

    private void count(Delivered delivered) {
        GoodsReceipt receipt = delivered.receipt();
        if (!isThere()) {
            refused.add(new Refused(receipt, 0, Reason.MISSING_PURCHASE_ORDER));
            return;
        }
        if (cameTooLate(delivered)) {
            refused.add(new Refused(receipt, 0, Reason.INVALID_PURCHASE_ORDER_STATUS));
            return;
        }
        for (int i = 0; i < receipt.lines().size(); i++) {
            count(receipt, i + 1, receipt.lines().get(i));
        }
    }

    private void count(GoodsReceipt receipt, int position, ReceiptLine line) {
        if (line.quantity().signum() == 0) {
            return;
        }
        OrderLine ordered = line(line.orderLine());
        Ratio factor = ordered == null ? null : Units.factor(line.unit(), ordered);
        if (ordered == null) {
            refused.add(new Refused(receipt, position, Reason.UNKNOWN_ORDER_LINE));
        } else if (factor == null) {
            refused.add(new Refused(receipt, position, Reason.MISSING_UNIT_CONVERSION));
        } else {
            Ratio quantity = Ratio.of(line.quantity()).times(factor);
            counted.add(new Counted(receipt, position, ordered, quantity));
            book(ordered.line()).receive(receipt.id(), quantity);
        }
    }

    /** Whether goods came after the order had been closed. */
    private boolean cameTooLate(Delivered delivered) {
        Version last = versions.get(versions.lastKey());
        if (last.order().status() == OrderStatus.OPEN) {
            return false;
        }
        LocalDate closed = last.order().statusDate();
        return closed != null
                ? delivered.receipt().receiptDate().isAfter(closed)
                : versions.size() > 1 && delivered.observedAtMillis() > last.observedAtMillis();
    }

    /** Lines of receipts that count. */
    List<Counted> counted() {
        return counted;
    }

    List<Refused> refused() {
        return refused;
    }

    /** Lines of receipts that count and were not posted before; they are posted now. */
    List<Counted> takeUnposted(MatchingPolicy otherwise) {
        List<Counted> fresh = new ArrayList<>();
        for (Counted line : counted) {
            boolean isPosted =
                    line.line().isByValue()
                            || policy(line.line(), otherwise) != MatchingPolicy.THREE_WAY;
            if (!isPosted && posted.add(line.receipt().id() + '/' + line.position())) {
                fresh.add(line);
            }
        }
        return fresh;
    }

    /** The policy of a line: its own, else another's. */
    static MatchingPolicy policy(OrderLine line, MatchingPolicy otherwise) {
        MatchingPolicy policy = line.matching() == null ? otherwise : line.matching();
        return line.isByValue() && policy == MatchingPolicy.THREE_WAY
                ? MatchingPolicy.TWO_WAY
                : policy;
    }
}
