package io.tieout.benchmarks.scoring;

import java.util.Locale;
import java.util.Map;

/** A score as a table for a terminal. */
public final class ScoreTable {
    private static final String ROW = "%-22s %11s %9s %9s %9s %9s | %9s %9s%n";

    private ScoreTable() {}

    /** The headline, a row per kind, a row per kind of fault. */
    public static String of(Score score) {
        StringBuilder table = new StringBuilder();
        table.append(line("wrong automatic matches: %d%n", score.wrongAutomatic()));
        table.append(header("items"));
        score.kinds().forEach((kind, value) -> table.append(row(kind, value)));
        table.append(row("total", score.total()));
        table.append(faults(score.faults()));
        return table.toString();
    }

    /**
     * @param unit what is counted
     */
    static String header(String unit) {
        return line(
                ROW,
                "kind",
                unit,
                "precision",
                "recall",
                "decidable",
                "f1",
                "with sugg.",
                "recall");
    }

    static String faults(Map<String, FaultScore> faults) {
        StringBuilder table = new StringBuilder();
        table.append(line("%-40s %9s %9s%n", "fault/expected", "planted", "found"));
        faults.forEach(
                (kind, fault) ->
                        table.append(
                                line("%-40s %9d %9d%n", kind, fault.planted(), fault.found())));
        return table.toString();
    }

    static String row(String kind, KindScore score) {
        Measure automatic = score.automatic();
        return line(
                ROW,
                kind,
                automatic.owed(),
                percent(automatic.precision()),
                percent(automatic.recall()),
                percent(automatic.recallDecidable()),
                percent(automatic.f1()),
                percent(score.suggested().precision()),
                percent(score.suggested().recall()));
    }

    static String percent(double share) {
        return line("%.2f%%", share * 100);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
