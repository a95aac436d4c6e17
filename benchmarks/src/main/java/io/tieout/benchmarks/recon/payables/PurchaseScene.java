package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.Arrivals;
import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.FeedCurrency;
import io.tieout.benchmarks.recon.FeedItem;
import io.tieout.benchmarks.recon.LineBuffer;
import io.tieout.benchmarks.recon.Profile;
import io.tieout.core.results.Reason;
import java.util.List;

/**
 * What a purchase in the making sees: the supplier and the day, random numbers, and where to leave
 * its documents. All documents of a purchase are planned at once and arrive when their time comes.
 */
final class PurchaseScene {
    private static final long ORDER_KEY = 0x6A09E667F3BCC908L;
    private static final long RECEIPT_KEY = 0xBB67AE8584CAA73BL;
    private static final long BILL_KEY = 0x3C6EF372FE94F82BL;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int OFFICE_OPENS_SECOND = 7 * 3_600;
    private static final int OFFICE_SECONDS = 11 * 3_600;
    private static final int MOST_SECONDS_BETWEEN = 3_600;
    private static final int FIRST_ORDER_NUMBER = 10_000_000;
    private static final int LATE_DAYS = 20;

    private final long seed;
    private final Profile profile;
    private final Supplier[] suppliers;
    private final int companies;
    private final Arrivals arrivals;
    private final PayablesTruth truth;
    private final Draw draw = new Draw(0, 0, 0);
    private final Catalogue catalogue = new Catalogue(draw);
    private final BillWriter writer = new BillWriter(draw);
    private final LineBuffer scratch = new LineBuffer();
    private PurchaseKind kind;
    private Supplier supplier;
    private int day;
    private long remaining;
    private long orders;
    private long orderNumbers;
    private long receipts;
    private long bills;

    PurchaseScene(
            long seed,
            long events,
            Profile profile,
            Supplier[] suppliers,
            int companies,
            Arrivals arrivals,
            PayablesTruth truth) {
        this.seed = seed;
        this.profile = profile;
        this.suppliers = suppliers;
        this.companies = companies;
        this.arrivals = arrivals;
        this.truth = truth;
        this.remaining = events;
    }

    void enter(Supplier next, int today) {
        this.supplier = next;
        this.day = today;
        draw.restart(seed, next.index + 1L, today);
    }

    /** The kind that truth states of the bills that follow. */
    void enter(PurchaseKind next) {
        this.kind = next;
    }

    Draw draw() {
        return draw;
    }

    Supplier supplier() {
        return supplier;
    }

    FeedCurrency currency() {
        return supplier.currency();
    }

    int day() {
        return day;
    }

    /** Documents that may still be created in this feed. */
    long remaining() {
        return remaining;
    }

    long orders() {
        return orders;
    }

    long receipts() {
        return receipts;
    }

    long bills() {
        return bills;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** A day after another by as many days as the profile makes of them. */
    int after(int earlier, int fewest, int most) {
        return switch (profile) {
            case SAME_DAY -> earlier;
            case ADVERSARIAL -> earlier + draw.between(fewest, most * 2);
            case REALISTIC, HOT -> earlier + draw.between(fewest, most);
        };
    }

    /** Another supplier of the same company. */
    Supplier otherSupplier() {
        int of = suppliers.length / companies;
        int company = supplier.index % companies;
        int other = company + draw.below(of) * companies;
        if (other == supplier.index) {
            other = company + (other / companies + 1) % of * companies;
        }
        return suppliers[other];
    }

    /** An order of the day with one to five lines. */
    Order order() {
        return order(catalogue.lines(supplier, draw.between(1, 1 + draw.skewedBelow(6))));
    }

    Order order(List<OrderedLine> lines) {
        return arrive(unsent(lines));
    }

    /** An order that nobody has sent yet. */
    Order unsent(List<OrderedLine> lines) {
        long number = FIRST_ORDER_NUMBER + ++orderNumbers;
        scratch.clear().raw('P').raw('O');
        if (number % 2 == 0) {
            scratch.raw('-');
        }
        return document(scratch.number(number).copy(), 1, day, lines);
    }

    /** A later version, which counts from then on. */
    Order version(Order earlier, int changeDay, List<OrderedLine> lines) {
        Order order = document(earlier.number, earlier.version + 1, earlier.day, lines);
        order.charges = earlier.charges;
        order.observedAt = second(changeDay);
        return order;
    }

    private Order document(byte[] number, int version, int orderDay, List<OrderedLine> lines) {
        remaining--;
        long id = Draw.mix(Draw.mix(seed ^ ORDER_KEY) + ++orders);
        Order order = new Order(id, supplier, number, version, orderDay, lines);
        order.observedAt = second(orderDay) + late();
        return order;
    }

    Receipt receipt(byte[] orderNumber, int receiptDay) {
        remaining--;
        long id = Draw.mix(Draw.mix(seed ^ RECEIPT_KEY) + ++receipts);
        Receipt receipt = new Receipt(id, supplier, orderNumber, receiptDay);
        receipt.observedAt = second(receiptDay) + late();
        return receipt;
    }

    /** A receipt that comes under the id of an earlier one. */
    Receipt conflicting(Receipt first, byte[] orderNumber, int receiptDay) {
        remaining--;
        receipts++;
        Receipt receipt = new Receipt(first.id, supplier, orderNumber, receiptDay);
        receipt.observedAt = second(receiptDay);
        follow(receipt, first);
        return receipt;
    }

    /** All that was ordered comes at once. */
    void receiveAll(Order order, int receiptDay) {
        Receipt receipt = receipt(order.number, receiptDay);
        for (OrderedLine line : order.lines) {
            receipt.with(line.line(), line.quantity());
        }
        arrive(receipt);
    }

    /** A bill without lines, with all that a supplier prints on its bills. */
    Bill bill(Supplier by, FeedCurrency currency, int issueDay) {
        remaining--;
        long id = Draw.mix(Draw.mix(seed ^ BILL_KEY) + ++bills);
        Bill bill = new Bill(id, by, currency, issueDay);
        writer.head(bill);
        bill.observedAt = second(after(issueDay, 0, 4));
        return bill;
    }

    Bill bill(int issueDay) {
        return bill(supplier, supplier.currency(), issueDay);
    }

    /** A bill for all that was ordered. */
    Bill billAll(Order order, int issueDay) {
        Bill bill = bill(issueDay);
        writer.names(bill, order);
        for (OrderedLine line : order.lines) {
            writer.line(bill, line, line.quantity());
        }
        return bill.total();
    }

    /** The same bill again, as somebody sends or scans it a second time. */
    Bill copy(Bill original, int issueDay) {
        Bill copy = bill(original.supplier, original.currency(), issueDay);
        writer.repeat(original, copy);
        copy.observedAt = second(after(Math.max(issueDay, dayOf(original)), 0, 9));
        follow(copy, original);
        return copy;
    }

    /** A credit note of a bill, without lines. */
    Bill credit(Bill original, int issueDay) {
        Bill credit = bill(original.supplier, original.currency(), issueDay);
        writer.correct(original, credit);
        follow(credit, original);
        return credit;
    }

    BillWriter writer() {
        return writer;
    }

    private static int dayOf(FeedItem item) {
        return (int) (item.observedAt / SECONDS_PER_DAY);
    }

    /** Makes a document come after another. */
    void follow(FeedItem later, FeedItem earlier) {
        if (later.observedAt <= earlier.observedAt) {
            later.observedAt = earlier.observedAt + 1 + draw.below(MOST_SECONDS_BETWEEN);
        }
    }

    <T extends FeedItem> T arrive(T item) {
        arrivals.add(item);
        return item;
    }

    /** Sends a bill of which truth is known. */
    void finish(Bill bill, Outcome outcome) {
        arrive(bill);
        truth.invoice(kind, bill, outcome);
    }

    /** Something other than a bill at which an engine should take offence. */
    void fault(Reason reason, FeedItem item) {
        truth.fault(kind, reason, item);
    }

    private long second(int ofDay) {
        return (long) ofDay * SECONDS_PER_DAY + OFFICE_OPENS_SECOND + draw.below(OFFICE_SECONDS);
    }

    /** Seconds by which a document is late; mostly none. */
    private long late() {
        boolean isLate = draw.perTenThousand(profile.settings().late());
        return isLate ? (long) draw.between(1, LATE_DAYS) * SECONDS_PER_DAY : 0;
    }
}
