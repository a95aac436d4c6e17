package io.tieout.core.payables;

import io.tieout.core.budgets.BudgetKey;
import io.tieout.core.results.ExceptionItem;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/** The budgets that were over when a bill was granted, and still are; none if all have room. */
public record FlagMark(String billId, List<Flag> flags) {

    public FlagMark {
        Objects.requireNonNull(billId, "billId");
        flags = List.copyOf(flags);
    }

    /**
     * @param isYear whether it is the year's budget
     * @param item the exception that says so
     */
    public record Flag(BudgetKey key, YearMonth month, boolean isYear, ExceptionItem item) {}
}
