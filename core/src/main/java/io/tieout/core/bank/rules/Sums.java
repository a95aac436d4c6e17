package io.tieout.core.bank.rules;

import io.tieout.core.bank.BankItem;
import java.util.Collection;

/** Exact sums of items. */
final class Sums {

    private Sums() {}

    static long of(Collection<BankItem> items) {
        long sum = 0;
        for (BankItem item : items) {
            sum = Math.addExact(sum, item.amount());
        }
        return sum;
    }
}
