package io.tieout.core.accounts;

import io.tieout.core.money.Money;
import java.util.List;

/**
 * Undisputed debts by how long they are past due. Amounts of one currency.
 *
 * @param current not due yet, or due on the day itself
 */
public record Ageing(
        Money current, Money days1To30, Money days31To60, Money days61To90, Money over90) {

    private static final int LAST_OF_FIRST = 30;
    private static final int LAST_OF_SECOND = 60;
    private static final int LAST_OF_THIRD = 90;

    /** Disputed debts, credits and payments are left out. */
    static Ageing of(List<AccountLine> lines, String currency) {
        Money[] buckets = new Money[5];
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = Money.zero(currency);
        }
        for (AccountLine line : lines) {
            if (line.isDebt() && !line.disputed()) {
                int bucket = bucketOf(line.daysPastDue());
                buckets[bucket] = buckets[bucket].plus(line.open());
            }
        }
        return new Ageing(buckets[0], buckets[1], buckets[2], buckets[3], buckets[4]);
    }

    public Money total() {
        return current.plus(days1To30).plus(days31To60).plus(days61To90).plus(over90);
    }

    private static int bucketOf(int daysPastDue) {
        if (daysPastDue <= 0) {
            return 0;
        }
        if (daysPastDue <= LAST_OF_FIRST) {
            return 1;
        }
        if (daysPastDue <= LAST_OF_SECOND) {
            return 2;
        }
        return daysPastDue <= LAST_OF_THIRD ? 3 : 4;
    }
}
