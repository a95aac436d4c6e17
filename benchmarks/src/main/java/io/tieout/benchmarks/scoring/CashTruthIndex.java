package io.tieout.benchmarks.scoring;

import io.tieout.core.money.Money;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is true about the payments of a feed, in arrays: each payment's amount and kind, and its
 * allocations, which lie side by side. About 90 bytes a payment and 70 an allocation.
 */
final class CashTruthIndex {
    private static final int DECIDABLE = 1;
    private static final int MAY_POST = 2;
    private static final int REMITTANCE = 4;
    private static final int FIRST_SIZE = 1 << 12;

    private final HashIndex payments = new HashIndex();
    private final HashIndex allocations = new HashIndex();
    private final HashIndex paid = new HashIndex();
    private final HashIndex paidInParts = new HashIndex();
    private final List<String> kinds = new ArrayList<>();
    private final List<String> currencies = new ArrayList<>();
    private long[] amountOfPayment = new long[FIRST_SIZE];
    private byte[] kindOfPayment = new byte[FIRST_SIZE];
    private byte[] currencyOfPayment = new byte[FIRST_SIZE];
    private byte[] rulesOfPayment = new byte[FIRST_SIZE];
    private int[] firstOfPayment = new int[FIRST_SIZE];
    private long[] amountOfAllocation = new long[FIRST_SIZE];
    private int[] paymentOfAllocation = new int[FIRST_SIZE];
    private long[] receivableOfAllocation = new long[FIRST_SIZE];

    /** Reads {@code payments.jsonl}. */
    static CashTruthIndex read(Path truth) {
        CashTruthIndex index = new CashTruthIndex();
        Lines.each(truth.resolve("payments.jsonl"), Lines.Payment.class, index::add);
        return index;
    }

    private void add(Lines.Payment line) {
        int payment = payments.size();
        if (payments.add(HashIndex.hash(line.paymentId())) != payment) {
            throw new IllegalStateException("truth names payment " + line.paymentId() + " twice");
        }
        reservePayment(payment);
        amountOfPayment[payment] = minor(line.amount(), line.currency());
        kindOfPayment[payment] = (byte) number(kinds, line.kind());
        currencyOfPayment[payment] = (byte) number(currencies, line.currency());
        rulesOfPayment[payment] =
                (byte)
                        ((line.decidable() ? DECIDABLE : 0)
                                | (line.mayPost() ? MAY_POST : 0)
                                | (line.remittance() ? REMITTANCE : 0));
        for (Lines.Allocated part : line.allocations()) {
            add(payment, line, part);
        }
        firstOfPayment[payment + 1] = allocations.size();
    }

    private void add(int payment, Lines.Payment line, Lines.Allocated part) {
        int allocation = allocations.size();
        if (allocations.add(pair(line.paymentId(), part.receivableId())) != allocation) {
            throw new IllegalStateException("truth repeats an allocation of " + line.paymentId());
        }
        if (allocation == amountOfAllocation.length) {
            amountOfAllocation = Arrays.copyOf(amountOfAllocation, allocation * 2);
            paymentOfAllocation = Arrays.copyOf(paymentOfAllocation, allocation * 2);
            receivableOfAllocation = Arrays.copyOf(receivableOfAllocation, allocation * 2);
        }
        amountOfAllocation[allocation] = minor(part.amount(), line.currency());
        paymentOfAllocation[allocation] = payment;
        long receivable = HashIndex.hash(part.receivableId());
        receivableOfAllocation[allocation] = receivable;
        if (paid.find(receivable) != HashIndex.NONE) {
            paidInParts.add(receivable);
        }
        paid.add(receivable);
    }

    private void reservePayment(int payment) {
        if (payment + 1 == amountOfPayment.length) {
            int size = amountOfPayment.length * 2;
            amountOfPayment = Arrays.copyOf(amountOfPayment, size);
            kindOfPayment = Arrays.copyOf(kindOfPayment, size);
            currencyOfPayment = Arrays.copyOf(currencyOfPayment, size);
            rulesOfPayment = Arrays.copyOf(rulesOfPayment, size);
            firstOfPayment = Arrays.copyOf(firstOfPayment, size);
        }
    }

    private static int number(List<String> names, String name) {
        int number = names.indexOf(name);
        if (number < 0) {
            names.add(name);
            return names.size() - 1;
        }
        return number;
    }

    static long minor(String amount, String currency) {
        return Money.parse(amount, currency).minorUnits();
    }

    private static long pair(String paymentId, String receivableId) {
        return HashIndex.hash(paymentId + ' ' + receivableId);
    }

    int paymentCount() {
        return payments.size();
    }

    int allocationCount() {
        return allocations.size();
    }

    /** The payment's number, or {@link HashIndex#NONE} for one that truth does not know. */
    int payment(String id) {
        return payments.find(HashIndex.hash(id));
    }

    /** The allocation's number, or {@link HashIndex#NONE} if it is not true. */
    int allocation(String paymentId, String receivableId) {
        return allocations.find(pair(paymentId, receivableId));
    }

    int paymentOf(int allocation) {
        return paymentOfAllocation[allocation];
    }

    /** The payment's first allocation; the next payment's first is its end. */
    int first(int payment) {
        return firstOfPayment[payment];
    }

    /** Whether these are just the receivables that a payment settles. */
    boolean isSettledBy(int payment, List<String> receivableIds) {
        int from = firstOfPayment[payment];
        int count = firstOfPayment[payment + 1] - from;
        long[] said = receivableIds.stream().mapToLong(HashIndex::hash).sorted().toArray();
        long[] meant = Arrays.copyOfRange(receivableOfAllocation, from, from + count);
        Arrays.sort(meant);
        return count > 0 && Arrays.equals(said, meant);
    }

    /** Whether several payments settle the receivable. */
    boolean isPaidInParts(String receivableId) {
        return paidInParts.find(HashIndex.hash(receivableId)) != HashIndex.NONE;
    }

    long amount(int allocation) {
        return amountOfAllocation[allocation];
    }

    long amountOfPayment(int payment) {
        return amountOfPayment[payment];
    }

    String kind(int payment) {
        return kinds.get(kindOfPayment[payment]);
    }

    String currency(int payment) {
        return currencies.get(currencyOfPayment[payment]);
    }

    boolean isDecidable(int payment) {
        return (rulesOfPayment[payment] & DECIDABLE) != 0;
    }

    /** Whether anything may be posted for it without a person. */
    boolean mayPost(int payment) {
        return (rulesOfPayment[payment] & MAY_POST) != 0;
    }

    boolean hasRemittance(int payment) {
        return (rulesOfPayment[payment] & REMITTANCE) != 0;
    }
}
