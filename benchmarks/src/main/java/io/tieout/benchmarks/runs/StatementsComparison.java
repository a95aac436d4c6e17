package io.tieout.benchmarks.runs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.benchmarks.peers.SqlOuterJoin;
import io.tieout.benchmarks.scoring.Measure;
import io.tieout.benchmarks.scoring.StatementsScore;
import io.tieout.benchmarks.scoring.StatementsScorer;
import io.tieout.jobs.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Statements reconciled by Tieout and, from the same files, by an outer join in PostgreSQL. */
public final class StatementsComparison {
    private static final String LAUNCHER = "io.tieout.jobs.cli.Main";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One program on the feed.
     *
     * @param rightLines lines joined with just the items of truth, or with none where there are
     *     none
     * @param lines of statements
     * @param namedCauses lines that make a difference, with the cause of truth
     * @param causes lines that make a difference
     */
    public record Side(
            String program,
            double wallSeconds,
            double cpuSeconds,
            long rightLines,
            long lines,
            long namedCauses,
            long causes) {}

    private StatementsComparison() {}

    /**
     * Runs one after the other.
     *
     * @throws IllegalStateException if the engine did not end well, with its last words
     */
    public static List<Side> run(Path feed, ChildJvm jvm, int slots)
            throws IOException, InterruptedException, SQLException {
        return List.of(tieout(feed, jvm, slots), sql(feed, jvm.work()));
    }

    private static Side tieout(Path feed, ChildJvm jvm, int slots)
            throws IOException, InterruptedException {
        Path output = jvm.work().resolve("results");
        ChildRun run =
                jvm.run(
                        "reconcile-statements",
                        null,
                        LAUNCHER,
                        List.of(
                                "reconcile",
                                "--in",
                                feed.toString(),
                                "--config",
                                feed.resolve("config/tieout.yaml").toString(),
                                "--out",
                                output.toString(),
                                "--parallelism",
                                String.valueOf(slots)));
        Path summary = output.resolve("summary.json");
        if (run.exitCode() != ExitCode.DONE || !Files.exists(summary)) {
            throw new IllegalStateException(
                    "reconcile ended with " + run.exitCode() + ":\n" + run.lastWords());
        }
        StatementsScore score = StatementsScorer.score(feed.resolve("truth"), output);
        JsonNode took = JSON.readTree(summary.toFile());
        long right = 0;
        long owed = 0;
        for (Measure cause : score.causes().values()) {
            right += cause.right();
            owed += cause.owed();
        }
        return new Side(
                "Tieout",
                took.get("wallSeconds").asDouble(),
                took.get("cpuSeconds").asDouble(),
                score.equalTies(),
                score.lines(),
                right,
                owed);
    }

    /** Of all causes it can tell one: what is joined with nothing was not received. */
    private static Side sql(Path feed, Path work) throws IOException, SQLException {
        SqlOuterJoin.Joined joined = SqlOuterJoin.of(feed, work);
        long lines = 0;
        long right = 0;
        long causes = 0;
        long named = 0;
        try (MappingIterator<JsonNode> truths =
                JSON.readerFor(JsonNode.class)
                        .readValues(feed.resolve("truth/statements.jsonl").toFile())) {
            while (truths.hasNextValue()) {
                for (JsonNode line : truths.nextValue().get("lines")) {
                    Set<String> expected = new HashSet<>();
                    line.get("items").forEach(item -> expected.add(item.asText()));
                    Set<String> found =
                            joined.items().getOrDefault(line.get("id").asText(), Set.of());
                    lines++;
                    right += expected.equals(found) ? 1 : 0;
                    for (JsonNode cause : line.get("causes")) {
                        causes++;
                        boolean isTold = cause.asText().equals("notReceived") && found.isEmpty();
                        named += isTold ? 1 : 0;
                    }
                }
            }
        }
        return new Side(
                "SQL outer join",
                joined.wallSeconds(),
                joined.cpuSeconds(),
                right,
                lines,
                named,
                causes);
    }

    /** A row a program. */
    public static Grid table(List<Side> sides) {
        Grid grid = new Grid("program", "wall s", "CPU s", "lines right", "causes named");
        for (Side side : sides) {
            grid.row(
                    side.program(),
                    Grid.number("%.1f", side.wallSeconds()),
                    Grid.number("%.1f", side.cpuSeconds()),
                    share(side.rightLines(), side.lines()),
                    share(side.namedCauses(), side.causes()));
        }
        return grid;
    }

    private static String share(long part, long whole) {
        return Grid.number("%.2f %%", whole == 0 ? 100.0 : 100.0 * part / whole)
                + " of "
                + Grid.number("%,d", whole);
    }
}
