package io.tieout.benchmarks.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.benchmarks.recon.Profile;
import io.tieout.benchmarks.recon.statements.StatementsGenerator;
import io.tieout.benchmarks.scoring.StatementsScore;
import io.tieout.benchmarks.scoring.StatementsScorer;
import io.tieout.jobs.cli.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated statements through {@code reconcile} and the scorer. */
class StatementsRunTest {

    private static final long SEED = 90_210;
    private static final int STATEMENTS = 200;

    /** More lines than any statement has; half a gigabyte is said in docs/how-to. */
    private static final int MANY_LINES = 50_000;

    @TempDir private Path work;

    @Test
    void shouldNameTheCausesThatWerePlanted() throws Exception {
        Path feed = work.resolve("feed");
        new StatementsGenerator(SEED, STATEMENTS, 0, Profile.ADVERSARIAL).generateTo(feed);

        StatementsScore score = score(feed, "1g");

        assertThat(score.statements()).isEqualTo(STATEMENTS);
        assertThat(score.equalShare()).isGreaterThanOrEqualTo(0.995);
        assertThat(score.wrongSums()).isZero();
        assertThat(score.missing().f1()).isGreaterThanOrEqualTo(0.995);
    }

    @Test
    void shouldReconcileFiftyThousandLinesInHalfAGigabyte() throws Exception {
        Path feed = work.resolve("feed");
        new StatementsGenerator(SEED, 1, MANY_LINES, Profile.REALISTIC).generateTo(feed);

        StatementsScore score = score(feed, "512m");

        assertThat(score.lines()).isGreaterThanOrEqualTo(MANY_LINES);
        // A hundred payments a day: several choices make up the sum of some.
        assertThat(score.equalShare()).isGreaterThanOrEqualTo(0.99);
        assertThat(score.brokenSums()).isZero();
    }

    private StatementsScore score(Path feed, String heap) throws Exception {
        Path results = work.resolve("results");
        ChildRun run =
                new ChildJvm(heap, "Serial", work)
                        .run(
                                "reconcile-statements",
                                null,
                                "io.tieout.jobs.cli.Main",
                                List.of(
                                        "reconcile",
                                        "--in",
                                        feed.toString(),
                                        "--config",
                                        feed.resolve("config/tieout.yaml").toString(),
                                        "--out",
                                        results.toString(),
                                        "--parallelism",
                                        "1"));
        assertThat(run.exitCode()).as(run.lastWords()).isEqualTo(ExitCode.DONE);
        StatementsScore score = StatementsScorer.score(feed.resolve("truth"), results);
        assertThat(Files.readString(results.resolve("dead-letters.jsonl"))).isEmpty();
        return score;
    }
}
