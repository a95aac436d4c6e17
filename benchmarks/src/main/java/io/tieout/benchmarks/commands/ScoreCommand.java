package io.tieout.benchmarks.commands;

import io.tieout.benchmarks.scoring.CashScore;
import io.tieout.benchmarks.scoring.CashScoreTable;
import io.tieout.benchmarks.scoring.CashScorer;
import io.tieout.benchmarks.scoring.PayablesScore;
import io.tieout.benchmarks.scoring.PayablesScoreTable;
import io.tieout.benchmarks.scoring.PayablesScorer;
import io.tieout.benchmarks.scoring.Score;
import io.tieout.benchmarks.scoring.ScoreTable;
import io.tieout.benchmarks.scoring.Scorer;
import io.tieout.benchmarks.scoring.StatementsScore;
import io.tieout.benchmarks.scoring.StatementsScoreTable;
import io.tieout.benchmarks.scoring.StatementsScorer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tieout bench score}: compares results with the truth of a feed. */
@Command(
        name = "score",
        description = {
            "Score results against a feed's truth.",
            "Writes score.json beside the results, and wrong-matches.jsonl; for receivables, wrong-allocations.jsonl; for payables, wrong-approvals.jsonl and wrong-outcomes.jsonl; for statements, wrong-lines.jsonl and wrong-statements.jsonl."
        },
        footer = {"", "Example: tieout bench score --feed feed --results out --max-wrong 0"},
        mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {
    private static final int UNDER_BAR = 4;

    @Spec private CommandSpec spec;

    @Option(names = "--feed", required = true, description = "folder of the generated feed")
    private Path feed;

    @Option(names = "--results", required = true, description = "folder with matches.jsonl")
    private Path results;

    @Option(
            names = "--max-wrong",
            description =
                    "exit with 4 if more automatic matches, allocations, approvals or sums of"
                            + " statements are wrong")
    private Long maxWrong;

    @Option(
            names = "--min-equal",
            description =
                    "for payables and statements: exit with 4 if a smaller share of invoices or"
                            + " lines, 0 to 1, has the outcome of truth")
    private Double minEqual;

    @Override
    public Integer call() {
        Path truth = existing(feed.resolve("truth"));
        if (Files.exists(truth.resolve("statements.jsonl"))) {
            existing(results.resolve("statement-reconciliations.jsonl"));
            return statements(truth);
        }
        existing(results.resolve("matches.jsonl"));
        if (Files.exists(truth.resolve("invoices.jsonl"))) {
            return payables(truth);
        }
        return exitCode(Files.exists(truth.resolve("payments.jsonl")) ? cash(truth) : bank(truth));
    }

    private int exitCode(long wrong) {
        spec.commandLine().getOut().flush();
        return maxWrong != null && wrong > maxWrong ? UNDER_BAR : 0;
    }

    private int payables(Path truth) {
        PayablesScore score = PayablesScorer.score(truth, results);
        spec.commandLine().getOut().print(PayablesScoreTable.of(score));
        int exitCode = exitCode(score.wrongApprovals() + score.unknownInvoices());
        return minEqual != null && score.equalShare() < minEqual ? UNDER_BAR : exitCode;
    }

    private int statements(Path truth) {
        StatementsScore score = StatementsScorer.score(truth, results);
        spec.commandLine().getOut().print(StatementsScoreTable.of(score));
        int exitCode = exitCode(score.wrongSums());
        return minEqual != null && score.equalShare() < minEqual ? UNDER_BAR : exitCode;
    }

    private long bank(Path truth) {
        Score score = Scorer.score(truth, results);
        spec.commandLine().getOut().print(ScoreTable.of(score));
        return score.wrongAutomatic();
    }

    private long cash(Path truth) {
        CashScore score = CashScorer.score(truth, results);
        spec.commandLine().getOut().print(CashScoreTable.of(score));
        return score.wrongAutomatic();
    }

    private Path existing(Path path) {
        if (!Files.exists(path)) {
            throw new ParameterException(spec.commandLine(), path + " does not exist");
        }
        return path;
    }
}
