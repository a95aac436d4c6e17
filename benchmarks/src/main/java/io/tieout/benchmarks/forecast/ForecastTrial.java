package io.tieout.benchmarks.forecast;

import io.tieout.benchmarks.runs.Grid;
import io.tieout.core.forecast.Backtest;
import io.tieout.core.forecast.ForecastError;
import io.tieout.core.forecast.ForecastErrors;
import io.tieout.core.forecast.ForecastMethod;
import io.tieout.core.forecast.ForecastReview;
import io.tieout.core.forecast.ForecastSettings;
import io.tieout.core.receivables.AccountItem;
import java.time.LocalDate;
import java.util.List;

/**
 * Forecasts the later third of an invoice history from what was known before, and counts how far
 * off that was.
 *
 * @param fromDay the first day of the later part: the month after two thirds of the invoices
 * @param onIssue each invoice forecast on the day of its issue, from the payments until then
 * @param frozen the same, from the payments before the first day alone
 * @param onMonthStarts what is open on the first of each month
 */
public record ForecastTrial(
        int fromDay, ForecastErrors onIssue, ForecastErrors frozen, ForecastReview onMonthStarts) {

    /** With all items, whether they were disputed or not, or without those that were. */
    public static ForecastTrial of(InvoiceHistoryFile file, boolean withDisputed) {
        List<AccountItem> items = withDisputed ? file.itemsWithoutDisputes() : file.items();
        int from = laterPart(file.items());
        int end = items.stream().mapToInt(AccountItem::clearedDay).max().orElse(from) + 1;
        Backtest backtest = new Backtest(ForecastSettings.DEFAULTS, file.segments(), items);
        return new ForecastTrial(
                from,
                backtest.onIssue(from, end, false),
                backtest.onIssue(from, end, true),
                backtest.onMonthStarts(from, end));
    }

    private static int laterPart(List<AccountItem> items) {
        int[] issued = items.stream().mapToInt(AccountItem::issueDay).sorted().toArray();
        LocalDate twoThirds = LocalDate.ofEpochDay(issued[issued.length * 2 / 3]);
        return (int) twoThirds.withDayOfMonth(1).plusMonths(1).toEpochDay();
    }

    /** Mean absolute errors in days, a row for each way to expect a date. */
    public Grid table() {
        Grid grid = new Grid("mean absolute error, days", "on issue", "frozen", "first of month");
        for (ForecastMethod method : ForecastMethod.values()) {
            grid.row(
                    method.title(),
                    days(onIssue.of(method)),
                    days(frozen.of(method)),
                    days(onMonthStarts.errors().of(method)));
        }
        return grid.row("payments", count(onIssue), count(frozen), count(onMonthStarts.errors()));
    }

    /** How often bands held, in one sentence. */
    public String bands() {
        return ("bands of eight in ten: %.0f %% of the dates on issue; of %d days of cash after the"
                        + " first of a month %.0f %% by day and %.0f %% from the first until the day")
                .formatted(
                        100 * onIssue.bandCoverage(),
                        onMonthStarts.comparedDays(),
                        percent(onMonthStarts.heldDaily()),
                        percent(onMonthStarts.heldUntil()));
    }

    private double percent(long held) {
        return 100.0 * held / Math.max(onMonthStarts.comparedDays(), 1);
    }

    private static String days(ForecastError error) {
        return Grid.number("%.2f", error.meanAbsoluteDays());
    }

    private static String count(ForecastErrors errors) {
        return Grid.number("%d", errors.of(ForecastMethod.DELAYS).payments());
    }
}
