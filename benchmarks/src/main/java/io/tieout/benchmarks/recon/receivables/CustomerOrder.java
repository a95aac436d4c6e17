package io.tieout.benchmarks.recon.receivables;

import java.util.ArrayList;
import java.util.List;

/** An order of a customer, by its own number, and the bills that were sent for it so far. */
final class CustomerOrder {
    private static final int MOST_BILLS = 4;
    private static final int NUMBERS = 900_001;
    private static final int FIRST = 100_000;

    final long number;
    private final List<Invoice> bills = new ArrayList<>();

    /**
     * @param billNumber of the first bill, from which the order's number follows
     */
    CustomerOrder(long billNumber) {
        this.number = billNumber * 7 % NUMBERS + FIRST;
    }

    boolean isFull() {
        return bills.size() == MOST_BILLS;
    }

    void add(Invoice bill) {
        bills.add(bill);
        bill.order = this;
    }

    /** The bills that were not settled yet, in the order of issue. */
    List<Invoice> open() {
        return bills.stream().filter(bill -> bill.remaining > 0).toList();
    }

    /** Whether it is known to the cent what is open of it, whoever reads the feed. */
    boolean isClear() {
        return bills.stream()
                .allMatch(bill -> bill.isClear && (bill.remaining == 0 || bill.isWhole()));
    }

    /** How many ways there are to pay so much for it: one bill or all, discounts taken or not. */
    int ways(long cash) {
        List<Invoice> open = open();
        int ways = 0;
        long sum = 0;
        long net = 0;
        for (Invoice bill : open) {
            long less = bill.debtor.terms.hasDiscount() ? discount(bill) : 0;
            ways += count(bill.gross, bill.gross - less, cash);
            sum += bill.gross;
            net += bill.gross - less;
        }
        return open.size() > 1 ? ways + count(sum, net, cash) : ways;
    }

    private static int count(long gross, long net, long cash) {
        return gross == cash || net == cash ? 1 : 0;
    }

    private static long discount(Invoice bill) {
        return bill.debtor.terms.discountOn(bill.gross);
    }
}
