package io.tieout.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.console.decisions.InputFolder;
import io.tieout.console.payments.ProposalShelf;
import io.tieout.console.payments.ProposalShelf.Kept;
import io.tieout.core.payments.FiledProposal;
import io.tieout.core.payments.PaymentProposal.RefusedException;
import io.tieout.core.payments.ProposalState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console and the command line work on the same proposals. */
class ProposalFoldersTest {

    private static final Path EXAMPLE = Documentation.ROOT.resolve("docs/examples/payments");

    @TempDir Path home;

    private ProposalFolders shelf;

    @BeforeEach
    void propose() {
        shelf = new ProposalFolders(home.resolve("payments"), new InputFolder(inbox()));
        CliRun run =
                CliRun.in(
                        home,
                        "payments",
                        "propose",
                        "--in",
                        EXAMPLE,
                        "--out",
                        home.resolve("payments/may"),
                        "--run-date",
                        "2026-05-15",
                        "--next-run-date",
                        "2026-05-22",
                        "--by",
                        "ann");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void shouldLetTheCommandApproveWhatTheConsoleChanged() throws IOException {
        FiledProposal seen = shelf.find("may").orElseThrow().filed();
        assertThat(seen.hurdlePercent()).isEqualByComparingTo("10");

        shelf.change("may", "bea", it -> it.including("I4", "bea"));

        assertThat(approve("bea").exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(approve("cid").exitCode()).isEqualTo(ExitCode.DONE);
        FiledProposal approved = shelf.find("may").orElseThrow().filed();
        assertThat(approved.proposal().state()).isEqualTo(ProposalState.APPROVED);
        assertThat(approved.proposal().makers()).containsExactlyInAnyOrder("ann", "bea");
        List<ProposalShelf.Step> steps = shelf.steps("may");
        assertThat(steps)
                .extracting(it -> it.what() + " " + it.by())
                .containsExactly("proposed ann", "changed bea", "approved cid");
        assertThat(steps.get(0).version()).isEqualTo(seen.digest());
        assertThat(steps.get(2).version()).isEqualTo(approved.digest());
        assertThat(steps)
                .extracting(it -> Instant.parse(it.at()))
                .isSorted()
                .allMatch(it -> !it.isAfter(Instant.now()));
    }

    @Test
    void shouldGiveTheBankWhatTheCommandGives() throws IOException {
        approve("ben");
        FiledProposal sent = shelf.change("may", "ann", it -> it.exported("pain.001"));
        shelf.expect("may", sent);
        shelf.expect("may", sent);

        Path file = home.resolve("bank.xml");
        CliRun again =
                CliRun.in(
                        home,
                        "payments",
                        "export",
                        home.resolve("payments/may/proposal.json"),
                        "--format",
                        "pain.001",
                        "--out",
                        file);

        assertThat(again.err()).contains("exported before");
        assertThat(shelf.bankFile(sent, "pain.001")).isEqualTo(Files.readAllBytes(file));
        assertThat(files(inbox())).hasSize(2);
        for (String kind : List.of("ledger-entries", "vendor-payments")) {
            Path told =
                    inbox().resolve(
                                    files(inbox()).stream()
                                            .filter(it -> it.startsWith(kind + "-pr-"))
                                            .findFirst()
                                            .orElseThrow());
            assertThat(Files.readAllLines(told, StandardCharsets.UTF_8)).hasSize(3);
            assertThat(home.resolve("payments/may/" + kind + ".jsonl"))
                    .hasSameTextualContentAs(told);
        }
    }

    @Test
    void shouldRefuseAFormThatCannotCarryIt() throws IOException {
        approve("ben");
        FiledProposal approved = shelf.find("may").orElseThrow().filed();

        assertThatThrownBy(() -> shelf.bankFile(approved, "nacha"))
                .isInstanceOf(RefusedException.class)
                .message()
                .doesNotStartWith("refused");
    }

    @Test
    void shouldShowThatAProposalWasChangedByHand() throws IOException {
        Path file = home.resolve("payments/may/proposal.json");
        Files.writeString(file, Files.readString(file).replace("595.00", "596.00"));

        Kept kept = shelf.all().get(0);

        assertThat(kept.filed()).isNull();
        assertThat(kept.complaint()).isNotEmpty();
        assertThat(shelf.find("../may")).isEmpty();
        assertThat(shelf.find("june")).isEmpty();
    }

    private CliRun approve(String by) {
        return CliRun.in(
                home,
                "payments",
                "approve",
                home.resolve("payments/may/proposal.json"),
                "--by",
                by);
    }

    private Path inbox() {
        return home.resolve("inbox");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).toList();
        }
    }
}
