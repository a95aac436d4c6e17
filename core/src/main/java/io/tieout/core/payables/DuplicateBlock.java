package io.tieout.core.payables;

import java.util.List;
import java.util.TreeSet;

/**
 * The bills of a company under one blocking key: all that may repeat each other share one of their
 * keys. A bill is compared with those before it only, so a block is all it takes to judge it.
 */
final class DuplicateBlock {

    private final TreeSet<Bill> bills = new TreeSet<>(Bill.ORDER);

    void add(Bill bill) {
        bills.add(bill);
    }

    /** Those before the bill, in order. */
    Iterable<Bill> before(Bill bill) {
        return bills.headSet(bill, false);
    }

    /** Those after the bill: all that it may bear upon. */
    Iterable<Bill> after(Bill bill) {
        return bills.tailSet(bill, false);
    }

    /** In order. */
    Iterable<Bill> all() {
        return bills;
    }

    void remove(Bill bill) {
        bills.remove(bill);
    }

    boolean isEmpty() {
        return bills.isEmpty();
    }

    /** Where the bills of a vendor with the amount are. */
    static String amountKey(String vendorId, String currency, long grossMinorUnits) {
        return "amount:vendor:" + vendorId + '|' + currency + '|' + grossMinorUnits;
    }

    /** Where the bills of a vendor with the number are. */
    static String numberKey(String vendorId, String normalNumber) {
        return "number:vendor:" + vendorId + '|' + normalNumber;
    }

    /** The keys under which a bill is registered and looked up. */
    static List<String> keysOf(Bill bill) {
        TreeSet<String> keys = new TreeSet<>();
        String amount = "|" + bill.currency() + "|" + bill.gross().minorUnits();
        for (String firm : bill.firm().all()) {
            keys.add("amount:" + firm + amount);
            keys.add("number:" + firm + "|" + bill.number().normal());
        }
        if (bill.invoice().source() != null
                && VendorDirectory.isStated(bill.invoice().source().sha256())) {
            keys.add("document:" + bill.invoice().source().sha256());
        }
        return List.copyOf(keys);
    }
}
