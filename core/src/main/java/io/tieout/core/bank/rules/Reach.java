package io.tieout.core.bank.rules;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.Side;
import io.tieout.core.bank.Tick;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which items may meet in a group without a common reference: same sign, usual lag, not returned.
 */
final class Reach {

    private Reach() {}

    /** The eligible items of the other side within reach of an item. */
    static List<BankItem> of(Tick tick, BankItem item) {
        Side other = item.side() == Side.BANK ? Side.LEDGER : Side.BANK;
        List<BankItem> near =
                tick.eligibleWithinLag(
                        item, other, tick.settings().earliestLag(), tick.settings().latestLag());
        near.removeIf(BankItem::returned);
        return near;
    }

    /**
     * Every item whose groups could hold a due item or overlap such a group: the due items, what is
     * within their reach, and so on twice more. In canonical order.
     */
    static Collection<BankItem> around(Tick tick, List<BankItem> due) {
        if (tick.isLast()) {
            return due;
        }
        Set<BankItem> around = new TreeSet<>(BankItem.ORDER);
        around.addAll(due);
        Set<BankItem> border = around;
        for (int step = 0; step < 3; step++) {
            Set<BankItem> next = new TreeSet<>(BankItem.ORDER);
            for (BankItem item : border) {
                for (BankItem near : of(tick, item)) {
                    if (!around.contains(near)) {
                        next.add(near);
                    }
                }
            }
            around.addAll(next);
            border = next;
        }
        return around;
    }
}
