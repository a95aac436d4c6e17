package io.tieout.core.forecast;

import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Items of customers' accounts for tests. */
final class Accounts {

    static final int AS_OF = day(2026, 6, 30);

    private static final int TERM_DAYS = 30;

    private Accounts() {}

    static int day(int year, int month, int dayOfMonth) {
        return (int) LocalDate.of(year, month, dayOfMonth).toEpochDay();
    }

    static AccountItem paid(String id, String customer, int dueDay, int clearedDay) {
        Money amount = new Money(100_00, "EUR");
        return item(id, customer, amount, Money.zero("EUR"), dueDay, false, clearedDay);
    }

    static AccountItem open(String id, String customer, Money amount, int dueDay) {
        return item(id, customer, amount, amount, dueDay, false, AccountItem.NOT_CLEARED);
    }

    static AccountItem disputed(String id, String customer, Money amount, int dueDay) {
        return item(id, customer, amount, amount, dueDay, true, AccountItem.NOT_CLEARED);
    }

    static AccountItem item(
            String id,
            String customer,
            Money amount,
            Money open,
            int dueDay,
            boolean disputed,
            int clearedDay) {
        return new AccountItem(
                "company",
                customer,
                customer,
                AccountItem.Kind.INVOICE,
                id,
                id,
                "",
                amount,
                open,
                dueDay - TERM_DAYS,
                dueDay,
                disputed,
                clearedDay,
                AS_OF);
    }

    /**
     * A seeded year of items in two currencies: each customer pays around a delay of its own, the
     * newest items are open, few are in dispute.
     */
    static List<AccountItem> year(long seed, int items) {
        Random random = new Random(seed);
        List<AccountItem> all = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            int customer = random.nextInt(20);
            int dueDay = AS_OF - 330 + random.nextInt(365);
            int delay = customer - 8 + (int) Math.round(random.nextGaussian() * 4);
            int clearedDay = Math.max(dueDay + delay, dueDay - TERM_DAYS + 1);
            boolean unpaid = clearedDay > AS_OF;
            Money amount =
                    new Money(1 + random.nextInt(10_000_000), customer % 5 == 0 ? "JPY" : "EUR");
            all.add(
                    item(
                            "R" + i,
                            "C" + customer,
                            amount,
                            unpaid ? amount : Money.zero(amount.currency()),
                            dueDay,
                            random.nextInt(20) == 0,
                            unpaid ? AccountItem.NOT_CLEARED : clearedDay));
        }
        return all.stream().filter(item -> item.issueDay() <= AS_OF).toList();
    }
}
