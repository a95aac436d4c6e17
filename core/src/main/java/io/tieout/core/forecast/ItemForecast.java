package io.tieout.core.forecast;

import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import java.util.Objects;

/**
 * When an open receivable will be paid. Days are counted from 1970-01-01; all lie after the as-of
 * day.
 *
 * @param asOfDay the last day that was known
 * @param open what is to be paid
 * @param expectedDay the mean of the middle half of what is likely
 * @param lowDay paid until then with a chance of one in ten
 * @param highDay paid until then with a chance of nine in ten
 * @param basis whose payments say most about it, for example {@code customer (34 payments)}
 * @param observations how many payments that are
 */
public record ItemForecast(
        String companyId,
        String receivableId,
        String customerId,
        int asOfDay,
        Money open,
        int dueDay,
        int expectedDay,
        int lowDay,
        int highDay,
        String basis,
        int observations) {

    public ItemForecast {
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(receivableId, "receivableId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(open, "open");
        if (lowDay <= asOfDay || expectedDay < lowDay || highDay < expectedDay) {
            throw new IllegalArgumentException(
                    "%s: days out of order: %d, %d, %d, %d"
                            .formatted(receivableId, asOfDay, lowDay, expectedDay, highDay));
        }
    }

    /** Whether an item is forecast: something owed, open and not in dispute. */
    public static boolean concerns(AccountItem item) {
        return item.isOwed() && item.open().signum() > 0 && !item.disputed();
    }

    static ItemForecast of(AccountItem item, PaymentChances chances, Experience experience) {
        String basis =
                chances.isBeyondExperience()
                        ? "overdue longer than any payment seen"
                        : experience.basis(item.customerId());
        return new ItemForecast(
                item.companyId(),
                item.id(),
                item.customerId(),
                experience.asOfDay(),
                item.open(),
                item.dueDay(),
                chances.expectedDay(),
                chances.lowDay(),
                chances.highDay(),
                basis,
                experience.observations(item.customerId()));
    }

    /** How many days ahead the payment is expected; one or more. */
    public int daysAhead() {
        return expectedDay - asOfDay;
    }
}
