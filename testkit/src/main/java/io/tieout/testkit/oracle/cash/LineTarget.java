package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.money.Money;
import io.tieout.testkit.oracle.References;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a line of a remittance is about (section 5, C1).
 *
 * @param owed the open one if it is resolved, several where it is of an order, the first cleared
 *     one if all are; empty if unknown
 */
record LineTarget(List<Owed> owed) {

    /**
     * @param there in order, of the payment's currency
     */
    static LineTarget of(RemittanceLine line, List<Owed> there) {
        String n = References.normalised(line.invoiceNumber());
        List<Owed> holders = there.stream().filter(owed -> owed.number().equals(n)).toList();
        String digits = Texts.digits(n);
        if (holders.isEmpty() && !digits.isEmpty()) {
            holders = there.stream().filter(owed -> owed.digits().contains(digits)).toList();
        }
        if (holders.isEmpty()) {
            return new LineTarget(byOrder(line, Texts.order(n), there));
        }
        List<Owed> open = holders.stream().filter(owed -> !owed.isCleared()).toList();
        if (open.size() > 1) {
            return new LineTarget(List.of());
        }
        return new LineTarget(open.isEmpty() ? holders.subList(0, 1) : open);
    }

    private static List<Owed> byOrder(RemittanceLine line, String order, List<Owed> there) {
        List<Owed> known = there.stream().filter(owed -> owed.orders().contains(order)).toList();
        Set<String> customers = new HashSet<>();
        known.forEach(owed -> customers.add(owed.customer()));
        if (line.amount() == null || customers.size() != 1) {
            return List.of();
        }
        long less = cents(line.discount()) + cents(line.deduction());
        long stated = cents(line.amount()) + less;
        List<Owed> open = known.stream().filter(owed -> !owed.isCleared()).toList();
        List<List<Owed>> ways = new ArrayList<>();
        for (Owed owed : open) {
            if (!owed.isCredit() && owed.available() == stated) {
                ways.add(List.of(owed));
            }
        }
        if (open.size() > 1 && less == 0 && Turn.available(open) == stated) {
            ways.add(open);
        }
        return ways.size() == 1 ? ways.get(0) : List.of();
    }

    private static long cents(Money money) {
        return money == null ? 0 : money.minorUnits();
    }

    boolean isResolved() {
        return !owed.isEmpty() && owed.stream().noneMatch(Owed::isCleared);
    }

    boolean isUnknown() {
        return owed.isEmpty();
    }
}
