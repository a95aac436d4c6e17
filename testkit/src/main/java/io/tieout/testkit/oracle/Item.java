package io.tieout.testkit.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Set;

/**
 * A booked bank line or a cash-ledger entry as the rules see it. Two items are the same if side and
 * id are.
 *
 * @param amount signed minor units
 * @param party the normalised name, empty if unknown
 * @param account the counterparty's account without blanks, empty if unknown
 * @param strongKeys family and normalised reference, for example {@code E|4711}
 * @param batchKeys the strong keys and those of references of type batch
 * @param statedCharges minor units the bank says it kept, 0 if it says nothing
 * @param batchNames normalised references of type batch
 */
record Item(
        Side side,
        String id,
        long amount,
        LocalDate day,
        String party,
        String account,
        Set<String> strongKeys,
        Set<String> batchKeys,
        Set<String> statedKeys,
        Set<String> digitKeys,
        Set<String> batchNames,
        boolean reversing,
        boolean returned,
        boolean opening,
        long statedCharges,
        long observedAtMillis) {

    static final Comparator<Item> BY_DAY_THEN_ID =
            Comparator.comparing(Item::day).thenComparing(Item::id);

    boolean isBank() {
        return side == Side.BANK;
    }

    int sign() {
        return Long.signum(amount);
    }

    /** Days from the other item's day to this one's. */
    long daysAfter(Item other) {
        return ChronoUnit.DAYS.between(other.day, day);
    }

    long daysApart(Item other) {
        return Math.abs(daysAfter(other));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Item item && item.side == side && item.id.equals(id);
    }

    @Override
    public int hashCode() {
        return 31 * side.hashCode() + id.hashCode();
    }
}
