package io.tieout.benchmarks.scoring;

import java.util.Locale;

/** A score of a three-way match as a table for a terminal. */
public final class PayablesScoreTable {
    private static final String ROW = "%-32s %10s %10s %10s%n";

    private PayablesScoreTable() {}

    /** The headlines, a row per kind of invoice, per reason, and per kind of fault. */
    public static String of(PayablesScore score) {
        StringBuilder table = new StringBuilder();
        table.append(line("approved where truth holds: %d%n", score.wrongApprovals()));
        table.append(line("held where truth approves: %d%n", score.wrongHolds()));
        table.append(
                line(
                        "equal outcomes: %d of %d (%.4f%%)%n",
                        score.equal(), score.invoices(), score.equalShare() * 100));
        table.append(duplicates("exact", score.exactDuplicates()));
        table.append(duplicates("near", score.nearDuplicates()));
        table.append(line(ROW, "kind", "invoices", "equal", "share"));
        score.kinds()
                .forEach(
                        (kind, value) ->
                                table.append(
                                        line(
                                                ROW,
                                                kind,
                                                value.invoices(),
                                                value.equal(),
                                                share(value.equal(), value.invoices()))));
        table.append(line(ROW, "reason", "invoices", "precision", "recall"));
        score.reasons().forEach((reason, value) -> table.append(measure(reason, value)));
        table.append(ScoreTable.faults(score.faults()));
        return table.toString();
    }

    private static String duplicates(String kind, Measure pairs) {
        return line(
                "%s duplicates: precision %s, recall %s (%d of %d)%n",
                kind,
                ScoreTable.percent(pairs.precision()),
                ScoreTable.percent(pairs.recall()),
                pairs.found(),
                pairs.owed());
    }

    private static String measure(String name, Measure measure) {
        return line(
                ROW,
                name,
                measure.owed(),
                ScoreTable.percent(measure.precision()),
                ScoreTable.percent(measure.recall()));
    }

    private static String share(long part, long whole) {
        return ScoreTable.percent((double) part / whole);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
