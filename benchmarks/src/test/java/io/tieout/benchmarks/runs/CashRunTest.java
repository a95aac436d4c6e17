package io.tieout.benchmarks.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.benchmarks.recon.Profile;
import io.tieout.benchmarks.recon.receivables.ReceivablesGenerator;
import io.tieout.benchmarks.scoring.CashScore;
import io.tieout.benchmarks.scoring.CashScorer;
import io.tieout.benchmarks.scoring.Measure;
import io.tieout.jobs.cli.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generated year of receivables through {@code reconcile} and the scorer. */
class CashRunTest {

    private static final long SEED = 8_101;
    private static final int EVENTS = 20_000;

    @TempDir private Path work;

    @Test
    void shouldApplyCashRightlyAndPostNothingThatNobodyCanDecide() throws Exception {
        Path feed = work.resolve("feed");
        Path results = work.resolve("results");
        new ReceivablesGenerator(SEED, EVENTS, Profile.REALISTIC, true).generateTo(feed);
        ChildRun run =
                new ChildJvm("1g", "Serial", work)
                        .run(
                                "reconcile-cash",
                                null,
                                "io.tieout.jobs.cli.Main",
                                List.of(
                                        "reconcile",
                                        "--in",
                                        feed.toString(),
                                        "--out",
                                        results.toString(),
                                        "--parallelism",
                                        "2"));
        // The feed has damaged lines.
        assertThat(run.exitCode()).as(run.lastWords()).isEqualTo(ExitCode.DONE_WITH_REJECTIONS);

        CashScore score = CashScorer.score(feed.resolve("truth"), results);

        Measure automatic = score.total().automatic();
        assertThat(automatic.precision()).isGreaterThanOrEqualTo(0.999);
        assertThat(automatic.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(score.planted()).isPositive();
        assertThat(score.plantedPosted()).isZero();
        assertThat(score.isConserved()).isTrue();
        assertThat(Files.readString(results.resolve("exceptions.jsonl")))
                .as("bank lines without a cash book that are payments")
                .doesNotContain("UNMATCHED_BANK");
    }
}
