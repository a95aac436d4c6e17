package io.tieout.formats.camt;

import io.tieout.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * The payments inside one entry. An entry may have any number of them: the first are kept as they
 * are, the following packed, and beyond {@link #PACKED_LIMIT_BYTES} they are only counted; such an
 * entry is not split.
 */
final class EntryDetails {

    static final int OBJECTS_LIMIT_CHARS = 4 << 20;
    static final int PACKED_LIMIT_BYTES = 32 << 20;

    private static final int OBJECTS_LIMIT = 1_000;

    private final List<Particulars> objects = new ArrayList<>(1);
    private final List<byte[]> packed = new ArrayList<>(0);
    private int objectChars;
    private int packedBytes;
    private int uncounted;

    // Banks differ in which of the two amounts adds up to the entry; each is tried for all.
    private final RunningSum byAmount = new RunningSum();
    private final RunningSum byTransactionAmount = new RunningSum();

    void add(Particulars detail, boolean entryCredit) {
        boolean credit = detail.credit == null ? entryCredit : detail.credit;
        byAmount.add(amount(detail, true), credit);
        byTransactionAmount.add(amount(detail, false), credit);
        boolean asObject = packed.isEmpty() && objects.size() < OBJECTS_LIMIT;
        if (asObject && objectChars + detail.chars() <= OBJECTS_LIMIT_CHARS) {
            objects.add(detail);
            objectChars += detail.chars();
        } else if (packedBytes < PACKED_LIMIT_BYTES) {
            byte[] bytes = PackedParticulars.pack(detail);
            packed.add(bytes);
            packedBytes += bytes.length;
        } else {
            uncounted++;
        }
    }

    /** Those that can be read again. */
    int size() {
        return objects.size() + packed.size();
    }

    /** Those that were too many to keep. */
    int dropped() {
        return uncounted;
    }

    Particulars get(int index, String currency) {
        return index < objects.size()
                ? objects.get(index)
                : PackedParticulars.unpack(packed.get(index - objects.size()), currency);
    }

    /** Whether there are several and their own amounts sum exactly to the entry. */
    boolean canSplit(Money entry) {
        return size() > 1
                && uncounted == 0
                && (byAmount.is(entry.minorUnits()) || byTransactionAmount.is(entry.minorUnits()));
    }

    /** The signed amount of a detail in a split that {@link #canSplit} allows. */
    Money signedAmount(Particulars detail, Money entry, boolean entryCredit) {
        Money amount = amount(detail, byAmount.is(entry.minorUnits()));
        boolean credit = detail.credit == null ? entryCredit : detail.credit;
        return credit ? amount : amount.negated();
    }

    private static Money amount(Particulars detail, boolean ownFirst) {
        Money first = ownFirst ? detail.amount : detail.transactionAmount;
        Money second = ownFirst ? detail.transactionAmount : detail.amount;
        return first == null ? second : first;
    }

    private static final class RunningSum {

        private long minorUnits;
        private boolean complete = true;

        void add(Money amount, boolean credit) {
            if (amount == null) {
                complete = false;
                return;
            }
            long signed = credit ? amount.minorUnits() : -amount.minorUnits();
            long sum = minorUnits + signed;
            // Overflow: both addends differ in sign from the sum.
            complete = complete && ((minorUnits ^ sum) & (signed ^ sum)) >= 0;
            minorUnits = sum;
        }

        boolean is(long expected) {
            return complete && minorUnits == expected;
        }
    }
}
