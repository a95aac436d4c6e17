package io.tieout.benchmarks.scoring;

import java.util.Locale;

/** A score of cash applications as a table for a terminal. */
public final class CashScoreTable {
    private static final String BALANCE = "%-9s %18s %18s %18s %16s %14s%n";

    private CashScoreTable() {}

    /** The headlines, a row per kind of payment, per kind of fault and per currency. */
    public static String of(CashScore score) {
        StringBuilder table = new StringBuilder();
        table.append(line("wrong automatic allocations: %d%n", score.wrongAutomatic()));
        table.append(
                line(
                        "planted undecidable payments posted: %d of %d%n",
                        score.plantedPosted(), score.planted()));
        table.append(ScoreTable.header("allocations"));
        score.kinds().forEach((kind, value) -> table.append(ScoreTable.row(kind, value)));
        table.append(ScoreTable.row("with remittance", score.withRemittance()));
        table.append(ScoreTable.row("without remittance", score.withoutRemittance()));
        table.append(ScoreTable.row("total", score.total()));
        table.append(
                line(
                        "by amount: precision %s, recall %s%n",
                        ScoreTable.percent(score.total().automaticByAmount().precision()),
                        ScoreTable.percent(score.total().automaticByAmount().recall())));
        table.append(ScoreTable.faults(score.faults()));
        table.append(
                line(
                        BALANCE,
                        "currency",
                        "payments",
                        "applied",
                        "unapplied",
                        "returned",
                        "unaccounted"));
        score.balances().forEach((currency, sums) -> table.append(balance(currency, sums)));
        return table.toString();
    }

    private static String balance(String currency, CashBalance sums) {
        return line(
                BALANCE,
                currency,
                sums.payments(),
                sums.applied(),
                sums.unapplied(),
                sums.returned(),
                sums.unaccounted());
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
