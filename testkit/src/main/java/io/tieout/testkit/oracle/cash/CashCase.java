package io.tieout.testkit.oracle.cash;

import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Reason;
import java.util.Comparator;
import java.util.List;

/**
 * An open exception reduced to what must agree.
 *
 * @param subjects ids, sorted
 * @param amount what is not paid or not applied, in minor units; zero where nothing is at stake
 */
public record CashCase(Reason reason, List<String> subjects, long amount)
        implements Comparable<CashCase> {

    private static final Comparator<CashCase> ORDER =
            Comparator.comparing((CashCase one) -> one.subjects.toString())
                    .thenComparing(CashCase::reason)
                    .thenComparingLong(CashCase::amount);

    public CashCase {
        subjects = subjects.stream().sorted().toList();
    }

    /** The engine's exception in this form. */
    public static CashCase of(ExceptionItem item) {
        boolean atStake =
                item.reason() != Reason.CONFLICTING_DUPLICATE
                        && item.reason() != Reason.CIRCULAR_PARENT;
        return new CashCase(
                item.reason(), item.subjects(), atStake ? item.amount().minorUnits() : 0);
    }

    @Override
    public int compareTo(CashCase other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return reason + " " + String.join(" ", subjects) + (amount == 0 ? "" : " " + amount);
    }
}
