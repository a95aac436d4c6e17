package io.tieout.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.money.Money;
import io.tieout.core.statements.PartyAccount;
import io.tieout.core.statements.StatementSettings;
import io.tieout.formats.json.ResultsJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconciliationCommandTest {

    @TempDir private Path folder;

    @BeforeEach
    void writeReconciliations() throws IOException {
        Path file = folder.resolve("statement-reconciliations.jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            write("C1", "S1", out);
            write("C1", "S2", out);
            write("C2", "S2", out);
        }
    }

    @Test
    void shouldPrintTheReconciliationAsJson() {
        CliRun run = reconciliation("S1");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).startsWith("{").contains("\"statementId\":\"S1\"").endsWith("}\n");
        assertThat(run.err()).contains("difference of S1: 10.00 EUR, unexplained 0.00");
    }

    @Test
    void shouldWritePagesAndWorkbooks() throws IOException {
        Path pdf = folder.resolve("S1.pdf");
        Path book = folder.resolve("S1.xlsx");

        assertThat(reconciliation("S1", "--out", pdf).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(reconciliation("S1", "--out", book).exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
        assertThat(Files.readAllBytes(book)).startsWith('P', 'K');
    }

    @Test
    void shouldSayWhatIsWrong() {
        assertThat(reconciliation("S9").exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(reconciliation("S2").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(reconciliation("S2", "--company", "C2").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(reconciliation("S1", "--out", folder.resolve("S1.doc")).exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    private CliRun reconciliation(String statement, Object... more) {
        Object[] args = new Object[more.length + 4];
        args[0] = "reconciliation";
        args[1] = statement;
        args[2] = "--results";
        args[3] = folder;
        System.arraycopy(more, 0, args, 4, more.length);
        return CliRun.in(folder, args);
    }

    private static void write(String company, String id, OutputStream out) throws IOException {
        PartyAccount account = new PartyAccount(StatementSide.VENDOR, StatementSettings.DEFAULTS);
        Money ten = Money.parse("10.00", "EUR");
        account.add(
                new PartyStatement(
                        id,
                        company,
                        StatementSide.VENDOR,
                        "V1",
                        null,
                        LocalDate.of(2026, 10, 31),
                        null,
                        null,
                        ten,
                        ten,
                        List.of()),
                0);
        new ResultsJson().write(account.settle().reconciliations().get(0), out);
    }
}
