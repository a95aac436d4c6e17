package io.tieout.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerVerifyCommandTest {

    @TempDir private Path folder;
    private Path postings;
    private Path heads;

    @BeforeEach
    void writePostings() throws IOException {
        postings = folder.resolve("postings.jsonl");
        heads = folder.resolve("heads.jsonl");
        Results.writePostings(postings, Results.chain(5));
    }

    @Test
    void shouldFindAnUntouchedChainIntact() {
        CliRun run = verify();

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEqualTo("verified 5 journals: intact\n");
        assertThat(run.out()).containsPattern("acme +5 +[0-9a-f]{64}");
    }

    @Test
    void shouldFindAChangedAmount() throws IOException {
        List<String> lines = Files.readAllLines(postings);
        lines.set(2, lines.get(2).replace("12.50", "13.50"));
        Files.write(postings, lines);

        CliRun run = verify();

        assertThat(run.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(run.err()).contains("company acme, sequence 3, journal j-3", "(CHANGED)");
    }

    @Test
    void shouldFindARemovedJournal() throws IOException {
        List<String> lines = Files.readAllLines(postings);
        lines.remove(1);
        Files.write(postings, lines);

        assertThat(verify().err()).contains("(GAP)");
    }

    @Test
    void shouldFindALineThatIsNoJournal() throws IOException {
        Files.writeString(postings, "{\"id\":\"j-1\"}\n");

        CliRun run = verify();

        assertThat(run.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(run.err()).contains("(UNREADABLE)");
    }

    @Test
    void shouldFindAChainThatWasCutOffByTheExportedHeads() throws IOException {
        assertThat(verify("--export-heads", heads).exitCode()).isEqualTo(ExitCode.DONE);
        List<String> lines = Files.readAllLines(postings);
        Files.write(postings, lines.subList(0, 3));

        CliRun without = verify();
        CliRun with = verify("--heads", heads);

        assertThat(without.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(with.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(with.err()).contains("(CUT_OFF)");
    }

    @Test
    void shouldExitThreeWhenTheFileIsMissing() throws IOException {
        Files.delete(postings);

        assertThat(verify().exitCode()).isEqualTo(ExitCode.UNREACHABLE);
    }

    @Test
    void shouldExitTwoWhenTheHeadsAreNotHeads() throws IOException {
        Files.writeString(heads, "nonsense\n");

        assertThat(verify("--heads", heads).exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void shouldExitThreeWhenThereIsNoDatabaseYet() {
        CliRun run = CliRun.in(folder, "ledger", "verify");

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.err()).contains("there is no database in " + folder);
    }

    private CliRun verify(Object... more) {
        Object[] args = new Object[more.length + 4];
        args[0] = "ledger";
        args[1] = "verify";
        args[2] = "--in";
        args[3] = postings;
        System.arraycopy(more, 0, args, 4, more.length);
        return CliRun.in(folder, args);
    }
}
