package io.tieout.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseCommandTest {

    private static final String TRANSACTION =
            """
            {"id":"b1","accountId":"DE1","bookingDate":"2026-11-02","amount":"12.50","currency":"EUR"}
            """;
    private static final String BAD_AMOUNT =
            """
            {"id":"b2","accountId":"DE1","bookingDate":"2026-11-02","amount":"12,50","currency":"EUR"}
            """;
    private static final String MT940 =
            """
            :20:STARTUMS
            :25:10020030/1234567
            :28C:5/1
            :60F:C261101EUR100,00
            :61:2611021102C12,50NTRFNONREF
            :86:166?00GUTSCHRIFT?20Rechnung 17?32Muster GmbH
            :62F:C261102EUR112,50
            -
            """;
    private static final String MAPPING =
            """
            stream: bank-transactions
            delimiter: ";"
            dates: [dd.MM.yyyy]
            decimal: ","
            columns:
              accountId: Konto
              bookingDate: Buchung
              amount: Betrag
            constants:
              currency: EUR
            """;

    @TempDir private Path folder;

    @Test
    void shouldPrintEventsWithTheirOrigin() throws IOException {
        Path file = file("bank-transactions.jsonl", TRANSACTION);

        CliRun run = parse(file);

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .isEqualTo(
                        """
                        {"stream":"bank-transactions","source":{"file":"bank-transactions.jsonl",\
                        "position":"line 1"},"event":{"id":"b1","accountId":"DE1",\
                        "bookingDate":"2026-11-02","amount":"12.50","currency":"EUR"}}
                        """);
        assertThat(run.err()).isEqualTo("read 1, accepted 1, rejected 0\n");
    }

    @Test
    void shouldTellFilePlaceFieldAndReasonAndGoOnWhenARecordIsBad() throws IOException {
        Path file = file("bank-transactions.jsonl", BAD_AMOUNT + TRANSACTION);

        CliRun run = parse(file);

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTIONS);
        assertThat(run.out()).contains("\"b1\"").doesNotContain("\"b2\"");
        assertThat(run.err())
                .contains(file + ", line 1: amount: ")
                .endsWith("read 2, accepted 1, rejected 1\n");
    }

    @Test
    void shouldTellWarningsAndCountThem() throws IOException {
        String odd =
                TRANSACTION.replace("}", ",\"references\":[{\"type\":\"x\",\"value\":\"1\"}]}");
        Path file = file("bank-transactions.jsonl", TRANSACTION + odd);

        CliRun run = parse(file);

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err())
                .contains("warning: " + file + ", line 2: references: the type 'x' is not known")
                .endsWith("read 2, accepted 2, rejected 0, with warnings 1\n");
    }

    @Test
    void shouldFindNativeFormatsByContent() throws IOException {
        CliRun run = parse(file("november.txt", MT940));

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("\"stream\":\"bank-transactions\"", "\"stream\":\"bank-statements\"")
                .contains("\"amount\":\"12.50\"", "\"closingBalance\":\"112.50\"");
    }

    @Test
    void shouldReadDelimitedFilesByTheMappingBesideThem() throws IOException {
        Path file = file("export.csv", "Konto;Buchung;Betrag\nDE1;02.11.2026;-12,50\n");
        file("export.mapping.yaml", MAPPING);

        CliRun run = parse(file);

        assertThat(run.err()).endsWith("read 1, accepted 1, rejected 0\n");
        assertThat(run.out()).contains("\"amount\":\"-12.50\"");
    }

    @Test
    void shouldReadDelimitedFilesByAMappingThatIsNamed() throws IOException {
        Path file = file("export.txt", "Konto;Buchung;Betrag\nDE1;02.11.2026;7,00\n");
        Path mapping = file("other.yaml", MAPPING);

        CliRun run = CliRun.in(folder, "parse", "--mapping", mapping, file);

        assertThat(run.err()).endsWith("read 1, accepted 1, rejected 0\n");
    }

    @Test
    void shouldExitTwoWhenAMappingIsWrong() throws IOException {
        Path file = file("export.csv", "Konto\nDE1\n");
        Path mapping = file("other.yaml", "streams: bank-transactions\n");

        CliRun run = CliRun.in(folder, "parse", "--mapping", mapping, file);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("other.yaml", "streams");
    }

    @Test
    void shouldWriteOneFileForEachStreamAndTheDeadLetters() throws IOException {
        Path file = file("bank-transactions.jsonl", TRANSACTION + BAD_AMOUNT);
        Path out = folder.resolve("events");

        CliRun run = CliRun.in(folder, "parse", "--out", out, file, file("a.sta", MT940));

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTIONS);
        assertThat(run.out()).isEmpty();
        assertThat(out.resolve("bank-transactions.jsonl")).content().hasLineCount(2);
        assertThat(out.resolve("bank-statements.jsonl")).content().hasLineCount(1);
        assertThat(out.resolve("dead-letters.jsonl")).content().contains("12,50");
        try (var files = Files.list(out)) {
            assertThat(files).hasSize(3);
        }
        assertThat(parse(out.resolve("bank-transactions.jsonl")).exitCode()).isZero();
    }

    @Test
    void shouldNotReplaceEventsUnlessTold() throws IOException {
        Path file = file("bank-transactions.jsonl", TRANSACTION);

        CliRun refused = CliRun.in(folder, "parse", "--out", folder, file);
        CliRun told = CliRun.in(folder, "parse", "--overwrite", "--out", folder, file);

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("is there already");
        assertThat(told.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(file).hasContent(TRANSACTION);
    }

    @Test
    void shouldExitThreeWhenAFileIsMissingBeforeReadingAny() throws IOException {
        Path there = file("bank-transactions.jsonl", TRANSACTION);
        Path missing = folder.resolve("missing.xml");

        CliRun run = parse(there, missing);

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("tieout: no such file: " + missing + "\n");
    }

    @Test
    void shouldExitTwoWhenTheFormatIsUnknown() throws IOException {
        Path file = file("bank-transactions.jsonl", TRANSACTION);

        CliRun run = CliRun.in(folder, "parse", "--format", "ofx", file);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("unknown format 'ofx'", "camt, mt940, bai2");
    }

    @Test
    void shouldExitTwoWhenTheFormatCannotBeFound() throws IOException {
        CliRun run = parse(file("letter.txt", "Dear Sir,\n"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("cannot tell the format of", "--format");
    }

    @Test
    void shouldExitTwoWhenAFolderIsNamed() {
        assertThat(parse(folder).exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void shouldRejectAnXmlFileThatReachesForOtherFiles() throws IOException {
        Path secret = file("secret.txt", "top secret");
        Path file =
                file(
                        "statement.xml",
                        """
                        <?xml version="1.0"?>
                        <!DOCTYPE Document [<!ENTITY x SYSTEM "file://%s">]>
                        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
                        <BkToCstmrStmt><Stmt><Id>&x;</Id></Stmt></BkToCstmrStmt></Document>
                        """
                                .formatted(secret));

        CliRun run = parse(file);

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTIONS);
        assertThat(run.out() + run.err()).doesNotContain("top secret");
        assertThat(run.err()).endsWith("read 1, accepted 0, rejected 1\n");
    }

    @Test
    void shouldKeepControlCharactersOfDataFromTheScreen() throws IOException {
        CliRun run = parse(file("bank-transactions.jsonl", "{\"id\u001b[2J\":1}\n"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTIONS);
        assertThat(run.err()).doesNotContain("\u001b");
    }

    @Test
    void shouldEndQuietlyWhenTheReaderOfItsOutputHasGone() throws IOException {
        Path file = file("bank-transactions.jsonl", TRANSACTION.repeat(2_000));
        OutputStream gone =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                };

        CliRun run = CliRun.to(gone, folder, "parse", file);

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void shouldExitThreeWhenTheOutputCannotBeWritten() throws IOException {
        Path file = file("bank-transactions.jsonl", TRANSACTION);
        OutputStream full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };

        CliRun run = CliRun.to(full, folder, "parse", file);

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.err()).contains("No space left on device");
    }

    private CliRun parse(Object... files) {
        Object[] args = new Object[files.length + 1];
        args[0] = "parse";
        System.arraycopy(files, 0, args, 1, files.length);
        return CliRun.in(folder, args);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
