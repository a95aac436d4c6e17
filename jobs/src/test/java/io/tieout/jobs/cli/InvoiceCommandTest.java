package io.tieout.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.formats.json.ResultsJson;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the how-to page: invoiced, invoiced again, and paid. */
class InvoiceCommandTest {

    private static final Path EXAMPLE = Path.of("../docs/examples/invoicing");

    @TempDir private Path folder;

    @Test
    void shouldWriteEachInvoiceInTheFormOfItsCustomer() throws IOException {
        Path out = folder.resolve("out");

        CliRun run = invoice(EXAMPLE, out, "2026-11-30");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(names(out.resolve("invoices/default")))
                .containsExactly(
                        "NL-2026-000001.pdf",
                        "NL-2026-000002.pdf",
                        "NL-2026-000003.xml",
                        "NL-2026-000004.pdf");
        assertThat(lines(out, "receivables")).hasSize(4);
        assertThat(lines(out, "deliveries"))
                .hasSize(4)
                .allMatch(it -> it.contains("\"state\":\"prepared\""))
                .anyMatch(it -> it.contains("factures@atelier.example"));
        assertThat(lines(out, "exceptions"))
                .singleElement()
                .asString()
                .contains("MISSING_REQUIRED_INFORMATION", "SO-3", "order number");
    }

    @Test
    void shouldWriteTheSameBytesWhenItRunsAgain() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");

        invoice(EXAMPLE, first, "2026-11-30");
        invoice(EXAMPLE, second, "2026-11-30");

        for (String name : names(first.resolve("invoices/default"))) {
            assertThat(second.resolve("invoices/default").resolve(name))
                    .hasSameBinaryContentAs(first.resolve("invoices/default").resolve(name));
        }
        for (String name : List.of("receivables", "deliveries", "exceptions")) {
            assertThat(lines(second, name)).isEqualTo(lines(first, name));
        }
    }

    @Test
    void shouldGoOnAfterWhatWasInvoicedBefore() throws IOException {
        Path november = folder.resolve("november");
        invoice(EXAMPLE, november, "2026-11-30");
        Path in = copy(EXAMPLE, "in");
        Files.copy(november.resolve("receivables.jsonl"), in.resolve("receivables-november.jsonl"));
        Path december = folder.resolve("december");

        invoice(in, december, "2026-12-31");

        assertThat(lines(december, "receivables"))
                .singleElement()
                .asString()
                .contains("NL-2026-000005", "\"amount\":\"99.16\"");
    }

    @Test
    void shouldRecogniseThePaymentOfAnInvoiceByItsReference() throws IOException {
        Path invoiced = folder.resolve("invoiced");
        invoice(EXAMPLE, invoiced, "2026-11-30");
        String receivable = lines(invoiced, "receivables").get(2);
        Path books = copy(EXAMPLE, "books");
        Files.copy(invoiced.resolve("receivables.jsonl"), books.resolve("receivables.jsonl"));
        Files.writeString(
                books.resolve("bank-transactions.jsonl"),
                "{\"id\":\"P1\",\"accountId\":\"DE02120300000000202051\","
                        + "\"bookingDate\":\"2026-12-15\",\"amount\":\""
                        + field(receivable, "amount")
                        + "\",\"currency\":\"EUR\",\"counterpartyName\":\"A. Z. F.\","
                        + "\"references\":[{\"type\":\"creditorReference\",\"value\":\""
                        + field(receivable, "value")
                        + "\"}]}\n");
        Path results = folder.resolve("results");

        CliRun run = CliRun.in(folder, "reconcile", "--in", books, "--out", results);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        Match match = ResultsJson.readMatch(lines(results, "matches").get(0));
        assertThat(match.kind()).isEqualTo(MatchKind.CASH);
        assertThat(match.status()).isEqualTo(MatchStatus.CONFIRMED);
        assertThat(match.left()).containsExactly("P1");
        assertThat(match.right()).containsExactly(field(receivable, "id"));
        assertThat(match.difference().isZero()).isTrue();
    }

    @Test
    void shouldSendEachInvoiceOnce() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        Path config = folder.resolve("mail.yaml");
        Files.writeString(
                config,
                "collections:\n  from: Nordlicht <ar@nordlicht.example>\n"
                        + "  smtp: {host: 127.0.0.1, port: "
                        + server.getSmtp().getPort()
                        + ", startTls: false}\n");
        Path out = folder.resolve("sent");
        try {
            CliRun run = send(out, config);
            int mails = server.getReceivedMessages().length;
            assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
            assertThat(mails).isGreaterThan(1);
            assertThat(lines(out, "deliveries"))
                    .filteredOn(it -> it.contains("\"state\":\"sent\""))
                    .hasSize(mails);
            assertThat(names(server)).anyMatch(name -> name.endsWith(".pdf"));

            assertThat(send(folder.resolve("again"), config).err()).contains("messages: ");
            assertThat(server.getReceivedMessages()).as("not sent again").hasSize(mails);
        } finally {
            server.stop();
        }
    }

    private CliRun send(Path out, Path config) {
        return CliRun.in(
                folder,
                "invoice",
                "--in",
                EXAMPLE,
                "--out",
                out,
                "--as-of",
                "2026-11-30",
                "--send",
                "--config",
                config);
    }

    /** Of the attachments. */
    private static List<String> names(GreenMail server) throws Exception {
        List<String> names = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            Multipart parts = (Multipart) mail.getContent();
            names.add(parts.getBodyPart(parts.getCount() - 1).getFileName());
        }
        return names;
    }

    @Test
    void shouldExitTwoWhereTheDayIsNoneOrTheFoldersAreOne() {
        assertThat(invoice(EXAMPLE, folder.resolve("out"), "yesterday").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(invoice(folder, folder, "2026-11-30").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private CliRun invoice(Path in, Path out, String asOf) {
        return CliRun.in(folder, "invoice", "--in", in, "--out", out, "--as-of", asOf);
    }

    private Path copy(Path from, String name) throws IOException {
        Path to = Files.createDirectories(folder.resolve(name));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
            for (Path file : files) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> lines(Path out, String name) throws IOException {
        return Files.readAllLines(out.resolve(name + ".jsonl"));
    }

    /** The first field of that name. */
    private static String field(String line, String name) {
        String start = "\"" + name + "\":\"";
        int from = line.indexOf(start) + start.length();
        return line.substring(from, line.indexOf('"', from));
    }
}
