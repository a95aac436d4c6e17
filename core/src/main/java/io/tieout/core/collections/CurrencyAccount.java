package io.tieout.core.collections;

import io.tieout.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * What a customer may be asked to pay in one currency on one day, and what it has to its credit.
 */
final class CurrencyAccount {

    /**
     * An item that nothing holds back.
     *
     * @param reached index of the highest level that its age has reached
     * @param overdueDays business days past due
     */
    record DueItem(ChasedItem chased, int reached, int overdueDays) {

        Money open() {
            return chased.item().open();
        }

        String id() {
            return chased.id();
        }
    }

    /** An item and the level at which it is listed. */
    record Listed(DueItem due, int level) {}

    private final String currency;
    private final DunningPolicy policy;
    private final List<DueItem> due = new ArrayList<>();
    private Money balance;

    CurrencyAccount(String currency, DunningPolicy policy) {
        this.currency = currency;
        this.policy = policy;
        this.balance = Money.zero(currency);
    }

    void add(DueItem item) {
        due.add(item);
    }

    /** Takes what is open of a payment or credit memo, which is negative. */
    void addCredit(Money open) {
        balance = balance.plus(open);
    }

    Money credits() {
        return balance.signum() < 0 ? balance.negated() : Money.zero(currency);
    }

    /** Whether what the customer has to its credit pays for everything that is due. */
    boolean isCovered() {
        return owedFrom(0).signum() <= 0;
    }

    /** Everything that has reached some level, whether it was listed before or not. */
    List<DueItem> due() {
        return due;
    }

    /** What is past its due date. */
    List<DueItem> overdue() {
        return due.stream().filter(it -> it.overdueDays() > policy.graceDays()).toList();
    }

    /**
     * What a notice lists: each item at the highest level that it reached, has not had, and whose
     * minimum is met. Levels below that one are skipped.
     */
    List<Listed> newlyDue() {
        boolean[] used = usable();
        List<Listed> listed = new ArrayList<>();
        for (DueItem item : due) {
            int level = item.reached();
            while (level >= 0 && !(used[level] && isNew(item, level))) {
                level--;
            }
            if (level >= 0) {
                listed.add(new Listed(item, level));
            }
        }
        return listed;
    }

    private boolean isNew(DueItem item, int level) {
        return policy.levels().get(level).offsetDays() > item.chased().hadOffsetDays();
    }

    private boolean[] usable() {
        boolean[] usable = new boolean[policy.levels().size()];
        for (int level = 0; level < usable.length; level++) {
            Money minimum =
                    policy.levels().get(level).minimum().in(currency).orElse(Money.zero(currency));
            usable[level] = owedFrom(level).compareTo(minimum) >= 0;
        }
        return usable;
    }

    /** What has reached a level or a higher one, net of credits. */
    private Money owedFrom(int level) {
        Money owed = sum(due.stream().filter(it -> it.reached() >= level).toList());
        return owed.minus(credits());
    }

    Money sum(List<DueItem> items) {
        Money sum = Money.zero(currency);
        for (DueItem item : items) {
            sum = sum.plus(item.open());
        }
        return sum;
    }
}
