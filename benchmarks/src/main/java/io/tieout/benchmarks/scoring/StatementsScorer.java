package io.tieout.benchmarks.scoring;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import io.tieout.benchmarks.scoring.StatementsScore.LinesScore;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Scores reconciliations of statements against the truth of a feed of statements. Holds the place
 * of each reconciliation in its file, not the reconciliations.
 */
public final class StatementsScorer {
    private static final ObjectReader RESULT = Lines.JSON.readerFor(Reconciled.class);

    private final Map<String, LinesScore> kinds = new TreeMap<>();
    private final Map<String, Measure> causes = new TreeMap<>();
    private Measure missing = measure(false, false);
    private long statements;
    private long lines;
    private long equalLines;
    private long equalTies;
    private long brokenSums;
    private long equalUnexplained;
    private long wrongSums;
    private long equalStatuses;
    private long lost;

    private StatementsScorer() {}

    /** A statement of truth. */
    private record Truth(
            String statementId,
            BigDecimal theirBalance,
            BigDecimal ourBalance,
            BigDecimal unexplained,
            String status,
            Map<String, BigDecimal> causes,
            List<TrueLine> lines,
            Map<String, String> missing) {}

    private record TrueLine(
            String id,
            String kind,
            List<String> items,
            List<String> causes,
            BigDecimal difference) {}

    private record Reconciled(
            String statementId,
            BigDecimal theirBalance,
            BigDecimal ourBalance,
            BigDecimal unexplained,
            String status,
            List<Cause> causes,
            List<Line> lines,
            List<Item> missing) {}

    private record Cause(String cause, BigDecimal amount) {}

    private record Line(
            String id,
            List<String> items,
            String rule,
            List<String> causes,
            BigDecimal difference) {}

    private record Item(String id, String cause) {}

    /** A line that is not as truth has it. */
    private record WrongLine(String kind, TrueLine expected, Line actual) {}

    private record WrongStatement(
            String statementId, String field, String expected, String actual) {}

    /**
     * Reads {@code statement-reconciliations.jsonl} of the results and writes {@code
     * wrong-lines.jsonl}, {@code wrong-statements.jsonl} and {@code score.json} beside it.
     *
     * @param truthFolder the {@code truth} folder of a feed
     * @throws UncheckedIOException if a folder cannot be read or written
     */
    public static StatementsScore score(Path truthFolder, Path resultsFolder) {
        try {
            StatementsScore score = new StatementsScorer().run(truthFolder, resultsFolder);
            Lines.JSON
                    .writerWithDefaultPrettyPrinter()
                    .writeValue(resultsFolder.resolve("score.json").toFile(), score);
            return score;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StatementsScore run(Path truthFolder, Path folder) throws IOException {
        Path results = folder.resolve("statement-reconciliations.jsonl");
        LinePlaces places = LinePlaces.of(results, "\"statementId\":\"");
        try (RandomAccessFile file = new RandomAccessFile(results.toFile(), "r");
                BufferedWriter wrongLines =
                        Files.newBufferedWriter(folder.resolve("wrong-lines.jsonl"));
                BufferedWriter wrongStatements =
                        Files.newBufferedWriter(folder.resolve("wrong-statements.jsonl"));
                MappingIterator<Truth> truths =
                        Lines.JSON
                                .readerFor(Truth.class)
                                .readValues(truthFolder.resolve("statements.jsonl").toFile())) {
            while (truths.hasNextValue()) {
                Truth truth = truths.nextValue();
                byte[] line = places.read(file, truth.statementId());
                Reconciled reconciled = line == null ? null : RESULT.readValue(line);
                compare(truth, reconciled, wrongLines, wrongStatements);
            }
        }
        return new StatementsScore(
                statements,
                lines,
                equalLines,
                equalTies,
                brokenSums,
                equalUnexplained,
                wrongSums,
                equalStatuses,
                missing,
                lost,
                kinds,
                causes);
    }

    private void compare(
            Truth truth, Reconciled told, BufferedWriter wrongLines, BufferedWriter wrong)
            throws IOException {
        statements++;
        if (told == null) {
            lost++;
            wrongSums++;
            lines += truth.lines().size();
            write(wrong, new WrongStatement(truth.statementId(), "statement", "there", "lost"));
            return;
        }
        compareSums(truth, told, wrong);
        Map<String, Line> byId = new HashMap<>();
        told.lines().forEach(line -> byId.put(line.id(), line));
        for (TrueLine line : truth.lines()) {
            Line actual = byId.remove(line.id());
            if (!compare(line, actual)) {
                write(wrongLines, new WrongLine(line.kind(), line, actual));
            }
        }
        Map<String, String> lacking = new HashMap<>();
        told.missing().forEach(item -> lacking.put(item.id(), item.cause()));
        compareMissing(truth, lacking, wrong);
    }

    private void compareSums(Truth truth, Reconciled told, BufferedWriter wrong)
            throws IOException {
        BigDecimal sum = told.unexplained();
        for (Cause cause : told.causes()) {
            sum = sum.add(cause.amount());
        }
        BigDecimal difference = truth.theirBalance().subtract(truth.ourBalance());
        boolean addsUp = sum.compareTo(difference) == 0;
        boolean isExplained = truth.unexplained().compareTo(told.unexplained()) == 0;
        wrongSums += addsUp && isExplained ? 0 : 1;
        if (!addsUp) {
            brokenSums++;
            note(wrong, truth, "difference", difference.toPlainString(), sum.toPlainString());
        }
        if (isExplained) {
            equalUnexplained++;
        } else {
            note(
                    wrong,
                    truth,
                    "unexplained",
                    truth.unexplained().toPlainString(),
                    told.unexplained().toPlainString());
        }
        if (truth.status().equals(told.status())) {
            equalStatuses++;
        } else {
            note(wrong, truth, "status", truth.status(), told.status());
        }
    }

    private boolean compare(TrueLine truth, Line told) {
        lines++;
        List<String> said = told == null ? List.of() : told.causes();
        for (String cause : new TreeSet<>(joined(truth.causes(), said))) {
            causes.merge(
                    cause,
                    measure(said.contains(cause), truth.causes().contains(cause)),
                    Measure::plus);
        }
        boolean isEqual =
                told != null
                        && new TreeSet<>(truth.causes()).equals(new TreeSet<>(said))
                        && truth.difference().compareTo(told.difference()) == 0;
        boolean isTied =
                told != null && new TreeSet<>(truth.items()).equals(new TreeSet<>(told.items()));
        equalLines += isEqual ? 1 : 0;
        equalTies += isTied ? 1 : 0;
        kinds.merge(truth.kind(), new LinesScore(1, isEqual ? 1 : 0), LinesScore::plus);
        return isEqual && isTied;
    }

    private void compareMissing(Truth truth, Map<String, String> told, BufferedWriter wrong)
            throws IOException {
        for (String id : new TreeSet<>(joined(truth.missing().keySet(), told.keySet()))) {
            String expected = truth.missing().get(id);
            String actual = told.get(id);
            boolean isEqual = expected != null && expected.equals(actual);
            missing =
                    missing.plus(
                            new Measure(
                                    actual == null ? 0 : 1,
                                    isEqual ? 1 : 0,
                                    expected == null ? 0 : 1,
                                    isEqual ? 1 : 0,
                                    expected == null ? 0 : 1,
                                    isEqual ? 1 : 0));
            if (!isEqual) {
                note(wrong, truth, "missing " + id, expected, actual);
            }
        }
    }

    private static List<String> joined(Collection<String> some, Collection<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static Measure measure(boolean isFound, boolean isOwed) {
        int right = isFound && isOwed ? 1 : 0;
        int owed = isOwed ? 1 : 0;
        return new Measure(isFound ? 1 : 0, right, owed, right, owed, right);
    }

    private static void note(
            BufferedWriter file, Truth truth, String field, String expected, String actual)
            throws IOException {
        write(file, new WrongStatement(truth.statementId(), field, expected, actual));
    }

    private static void write(BufferedWriter file, Object line) throws IOException {
        file.write(Lines.JSON.writeValueAsString(line));
        file.write('\n');
    }
}
