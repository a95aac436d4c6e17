package io.tieout.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.accounts.CustomerAccount;
import io.tieout.formats.json.ResultsJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementCommandTest {

    @TempDir private Path folder;

    @BeforeEach
    void writeAccounts() throws IOException {
        ResultsJson json = new ResultsJson();
        try (OutputStream out = Files.newOutputStream(folder.resolve("customer-accounts.jsonl"))) {
            json.write(account("north", "C1"), out);
            json.write(account("north", "C2"), out);
            json.write(account("south", "C2"), out);
        }
    }

    @Test
    void shouldPrintTheAccountOfACustomer() throws IOException {
        Path pdf = folder.resolve("c1.pdf");

        CliRun run = statement("C1", "--out", pdf);

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).contains("balance of C1 as of 2026-11-30: 0.00 EUR");
        assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    @Test
    void shouldAskForTheCompanyWhereSeveralHaveTheCustomer() {
        Path pdf = folder.resolve("c2.pdf");

        assertThat(statement("C2", "--out", pdf).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(statement("C2", "--company", "south", "--out", pdf).exitCode())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void shouldExitThreeWhereThereIsNoSuchCustomer() {
        CliRun run = statement("C9", "--out", folder.resolve("c9.pdf"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.err()).contains("there is no account of C9");
    }

    private CliRun statement(String customer, Object... more) {
        Object[] args = new Object[more.length + 4];
        args[0] = "statement";
        args[1] = customer;
        args[2] = "--results";
        args[3] = folder;
        System.arraycopy(more, 0, args, 4, more.length);
        return CliRun.in(folder, args);
    }

    private static CustomerAccount account(String company, String customer) {
        return new CustomerAccount(company, customer, "EUR", LocalDate.of(2026, 11, 30), List.of());
    }
}
