package io.tieout.jobs.cli;

import io.tieout.core.forecast.ForecastError;
import io.tieout.core.forecast.ForecastMethod;
import io.tieout.jobs.reconcile.AccountSummary;
import io.tieout.jobs.reconcile.CashSummary;
import io.tieout.jobs.reconcile.ForecastSummary;
import io.tieout.jobs.reconcile.RunSummary;
import java.util.Map;
import java.util.stream.Collectors;

/** A run's summary for people. */
final class SummaryText {

    private SummaryText() {}

    static void print(RunSummary summary, Terminal terminal) {
        long accepted = summary.acceptedCount();
        long rejected = summary.rejectedCount();
        terminal.note(
                "read %,d = accepted %,d + rejected %,d; duplicates dropped %,d"
                        .formatted(
                                accepted + rejected,
                                accepted,
                                rejected,
                                summary.duplicatesDropped()));
        if (summary.warned() > 0) {
            terminal.note("accepted with warnings: %,d".formatted(summary.warned()));
        }
        terminal.note("matches: " + counts(summary.matches()) + rate(summary));
        summary.cash()
                .byCurrency()
                .forEach((currency, totals) -> terminal.note("cash: " + cash(currency, totals)));
        summary.accounts()
                .byCurrency()
                .forEach((currency, totals) -> terminal.note(accounts(currency, totals)));
        forecast(summary.forecast(), terminal);
        if (!summary.notices().isEmpty()) {
            terminal.note("notices: " + counts(summary.notices()));
            terminal.note("messages: " + counts(summary.messages()));
        }
        terminal.note("exceptions: " + counts(summary.exceptions()));
        terminal.note("postings: %,d".formatted(summary.postings()));
        terminal.note(
                "unexplained difference: "
                        + (summary.unexplained().isEmpty()
                                ? "0.00"
                                : amounts(summary.unexplainedAmounts())));
        terminal.note(
                "%.1f s, %.1f s of processor time, %,.0f events/s"
                        .formatted(
                                summary.wallSeconds(),
                                summary.cpuSeconds(),
                                accepted / Math.max(summary.wallSeconds(), 0.001)));
    }

    /** Nothing where there was nothing to tie out, as with payments to apply alone. */
    private static String rate(RunSummary summary) {
        return summary.itemsToTieOut() > 0
                ? "; %.1f %% of all items tied out alone".formatted(100 * summary.matchRate())
                : "";
    }

    private static String cash(String currency, CashSummary.Totals totals) {
        return "%,d payments in %s: %s applied, %s unapplied, %s returned"
                .formatted(
                        totals.payments(),
                        currency,
                        totals.applied().toPlainString(),
                        totals.unapplied().toPlainString(),
                        totals.returned().toPlainString());
    }

    private static void forecast(ForecastSummary forecast, Terminal terminal) {
        forecast.items()
                .forEach(
                        (currency, items) ->
                                terminal.note(
                                        "open receivables forecast: %,d, %s %s"
                                                .formatted(
                                                        items,
                                                        forecast.open()
                                                                .get(currency)
                                                                .toPlainString(),
                                                        currency)));
        ForecastError error = forecast.error(ForecastMethod.DELAYS);
        if (error.payments() > 0) {
            terminal.note(
                    "forecasts of past months: %.1f days off at the mean, %.1f by the due date"
                            .formatted(
                                    error.meanAbsoluteDays(),
                                    forecast.error(ForecastMethod.DUE_DATE).meanAbsoluteDays()));
        }
    }

    private static String accounts(String currency, AccountSummary.Totals totals) {
        return "customer accounts: %,d in %s owe %s (%s disputed) less %s credits and %s unapplied"
                .formatted(
                        totals.accounts(),
                        currency,
                        totals.debts().toPlainString(),
                        totals.disputed().toPlainString(),
                        totals.credits().toPlainString(),
                        totals.unapplied().toPlainString());
    }

    private static String counts(Map<String, Long> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(entry -> "%,d %s".formatted(entry.getValue(), entry.getKey()))
                        .collect(Collectors.joining(", "));
    }

    private static String amounts(Map<String, String> amounts) {
        return amounts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
