package io.tieout.benchmarks.scoring;

import java.util.Locale;

/** A score of reconciled statements as a table for a terminal. */
public final class StatementsScoreTable {
    private static final String ROW = "%-28s %10s %10s %10s%n";

    private StatementsScoreTable() {}

    /** The headlines, a row per kind of line and a row per cause. */
    public static String of(StatementsScore score) {
        StringBuilder table = new StringBuilder();
        table.append(share("causes of lines equal", score.equalLines(), score.lines()));
        table.append(share("lines tied to the very items", score.equalTies(), score.lines()));
        table.append(line("statements whose causes do not add up: %d%n", score.brokenSums()));
        table.append(line("statements not reconciled: %d%n", score.lost()));
        table.append(share("unexplained equal", score.equalUnexplained(), score.statements()));
        table.append(share("status equal", score.equalStatuses(), score.statements()));
        table.append(
                line(
                        "our items without a line: precision %s, recall %s (%d of %d)%n",
                        ScoreTable.percent(score.missing().precision()),
                        ScoreTable.percent(score.missing().recall()),
                        score.missing().found(),
                        score.missing().owed()));
        table.append(line(ROW, "kind", "lines", "equal", "share"));
        score.kinds()
                .forEach(
                        (kind, of) ->
                                table.append(
                                        line(
                                                ROW,
                                                kind,
                                                of.lines(),
                                                of.equal(),
                                                ScoreTable.percent(
                                                        (double) of.equal() / of.lines()))));
        table.append(line(ROW, "cause", "lines", "precision", "recall"));
        score.causes()
                .forEach(
                        (cause, of) ->
                                table.append(
                                        line(
                                                ROW,
                                                cause,
                                                of.owed(),
                                                ScoreTable.percent(of.precision()),
                                                ScoreTable.percent(of.recall()))));
        return table.toString();
    }

    private static String share(String name, long part, long whole) {
        double share = whole == 0 ? 1 : (double) part / whole;
        return line("%s: %d of %d (%.4f%%)%n", name, part, whole, share * 100);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
