package io.tieout.testkit.oracle.cash;

import io.tieout.core.results.Allocation;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A cash application reduced to what must agree between the oracle and the engine. Amounts are
 * minor units.
 *
 * @param receivables ids, sorted
 * @param cash what goes to each receivable by its id; nothing for one that is cleared without cash
 * @param settled what the cash settles of receivables in another currency, by their id
 * @param difference cash less what was cleared, within the payment's currency
 */
public record CashMatch(
        String rule,
        MatchStatus status,
        String payment,
        List<String> receivables,
        SortedMap<String, Long> cash,
        SortedMap<String, Long> settled,
        long difference,
        String differenceReason)
        implements Comparable<CashMatch> {

    private static final Comparator<CashMatch> ORDER =
            Comparator.comparing(CashMatch::payment)
                    .thenComparing(match -> match.receivables.toString())
                    .thenComparing(CashMatch::toString);

    public CashMatch {
        receivables = receivables.stream().sorted().toList();
        cash = Collections.unmodifiableSortedMap(new TreeMap<>(cash));
        settled = Collections.unmodifiableSortedMap(new TreeMap<>(settled));
    }

    /** The engine's match in this form. */
    public static CashMatch of(Match match) {
        SortedMap<String, Long> cash = new TreeMap<>();
        SortedMap<String, Long> settled = new TreeMap<>();
        for (Allocation allocation : match.allocations()) {
            cash.merge(allocation.rightId(), allocation.amount().minorUnits(), Long::sum);
            if (allocation.cleared() != null) {
                settled.merge(allocation.rightId(), allocation.cleared().minorUnits(), Long::sum);
            }
        }
        return new CashMatch(
                match.rule(),
                match.status(),
                String.join(" ", match.left()),
                match.right(),
                cash,
                settled,
                match.difference().minorUnits(),
                match.differenceReason());
    }

    static CashMatch of(Payment payment, Application application, MatchStatus status) {
        SortedMap<String, Long> cash = new TreeMap<>();
        SortedMap<String, Long> settled = new TreeMap<>();
        for (Part part : application.parts()) {
            if (part.cash() != 0) {
                cash.put(part.owed().id(), part.cash());
                if (part.isAcross()) {
                    settled.put(part.owed().id(), part.settled());
                }
            }
        }
        long difference =
                application.parts().stream()
                        .filter(part -> !part.isAcross())
                        .mapToLong(part -> part.cash() - part.cleared())
                        .sum();
        return new CashMatch(
                application.rule(),
                status,
                payment.id(),
                application.parts().stream().map(part -> part.owed().id()).toList(),
                cash,
                settled,
                difference,
                reason(application));
    }

    private static String reason(Application application) {
        if (application.rule().equals(WriteOffs.RULE)) {
            return WriteOffs.RULE;
        }
        StringBuilder reason = new StringBuilder();
        if (application.parts().stream().anyMatch(part -> part.discount() != 0)) {
            reason.append("+cash-discount");
        }
        if (application.parts().stream().anyMatch(part -> part.deduction() != 0)) {
            reason.append("+deduction");
        }
        if (application.parts().stream().anyMatch(part -> part.difference() != 0)) {
            reason.append("+tolerance");
        }
        return reason.isEmpty() ? "" : reason.substring(1);
    }

    @Override
    public int compareTo(CashMatch other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return payment
                + " = "
                + String.join(" ", receivables)
                + " by "
                + rule
                + " "
                + status.wireName()
                + " cash "
                + cash
                + (settled.isEmpty() ? "" : " settles " + settled)
                + (difference == 0 ? "" : " difference " + difference + " " + differenceReason);
    }
}
