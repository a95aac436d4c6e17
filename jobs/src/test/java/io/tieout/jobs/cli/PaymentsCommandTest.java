package io.tieout.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.money.Money;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.formats.json.ResultsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what is owed to the bank's file and back to the bank's line. */
class PaymentsCommandTest {

    private static final Path EXAMPLE = Path.of("../docs/examples/payments");
    private static final Pattern PAYMENT =
            Pattern.compile(
                    "<EndToEndId>([^<]+)</EndToEndId>.*?<InstdAmt Ccy=\"(\\w+)\">([^<]+)<",
                    Pattern.DOTALL);

    @TempDir private Path folder;

    @Test
    void shouldShowWhatIsPaidAndWhatIsNotAndWhy() throws IOException {
        CliRun run = propose(EXAMPLE, "out");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .containsPattern("RE-2026-118 .* 980.00 EUR +20.00 .*discount earns 33.86 % a year")
                .containsPattern("GS-7 .* -50.00 EUR .*credit note reduces")
                .containsPattern("RE-2026-101 .* 250.00 EUR .*overdue")
                .containsPattern("4402 .*the next run is early enough")
                .containsPattern("88-1 .*account is not known")
                .containsPattern("INV 18 .*held: the goods are disputed");
        assertThat(run.err())
                .contains("read 10 = accepted 10 + rejected 0")
                .contains("proposed by ann: 3 payments over 1775.00 EUR, 800.00 USD; left out: 3");
        assertThat(folder.resolve("out/proposal.txt")).hasContent(run.out());
    }

    @Test
    void shouldLetOnlyASecondPersonApproveAndOnlyThenExport() throws IOException {
        propose(EXAMPLE, "out");

        CliRun early = export("pain.001", "bank.xml");
        assertThat(early.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(early.err()).contains("PROPOSED cannot be exported");
        CliRun same = tieout("approve", proposal(), "--by", "Ann");
        assertThat(same.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(same.err()).contains("made or changed the proposal");
        assertThat(tieout("approve", proposal(), "--by", "ben").exitCode()).isZero();
        assertThat(tieout("approve", proposal(), "--by", "cleo").err())
                .contains("APPROVED cannot be approved");
        assertThat(export("pain.001", "bank.xml").exitCode()).isZero();
        assertThat(propose(EXAMPLE, "out").err()).contains("is EXPORTED already");
    }

    @Test
    void shouldGiveTheSameBytesASecondTimeAndSayIt() throws IOException {
        approvedExample();
        export("pain.001", "bank.xml");
        byte[] first = Files.readAllBytes(folder.resolve("out/bank.xml"));
        List<String> entries = lines(folder.resolve("out/ledger-entries.jsonl"));
        Files.delete(folder.resolve("out/bank.xml"));

        CliRun again = export("pain.001", "bank.xml");

        assertThat(again.exitCode()).isZero();
        assertThat(again.err()).contains("exported before: these are the same bytes");
        assertThat(folder.resolve("out/bank.xml")).hasBinaryContent(first);
        assertThat(lines(folder.resolve("out/ledger-entries.jsonl"))).isEqualTo(entries).hasSize(3);
        assertThat(export("nacha", "bank.ach").err()).contains("it would be paid twice");
        assertThat(folder.resolve("out/bank.ach")).doesNotExist();
    }

    @Test
    void shouldNotWriteOverAnotherBankFile() throws IOException {
        approvedExample();
        Files.writeString(folder.resolve("out/bank.xml"), "of yesterday");

        assertThat(export("pain.001", "bank.xml").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(folder.resolve("out/bank.xml")).hasContent("of yesterday");
    }

    @Test
    void shouldRefuseAProposalThatWasChangedByHand() throws IOException {
        approvedExample();
        Path file = folder.resolve("out/proposal.json");
        Files.writeString(file, Files.readString(file).replace("FR7630006", "FR7630007"));

        CliRun run = export("pain.001", "bank.xml");

        assertThat(run.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(run.err()).contains("was changed after it was written");
    }

    @Test
    void shouldPayDollarsByNacha() throws IOException {
        propose(EXAMPLE, "out", "--currency", "USD");
        tieout("approve", proposal(), "--by", "ben");

        CliRun run = export("nacha", "bank.ach");

        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> records = lines(folder.resolve("out/bank.ach"));
        assertThat(records).hasSize(10).allMatch(it -> it.length() == 94);
        String entry = records.get(2);
        assertThat(entry).startsWith("6220114015339876543210       0000080000");
        assertThat(lines(folder.resolve("out/ledger-entries.jsonl")))
                .singleElement()
                .asString()
                .contains("{\"type\":\"instructionId\",\"value\":\"" + entry.substring(39, 54));
    }

    @Test
    void shouldNotProposeAgainWhatWasSentToTheBank() throws IOException {
        approvedExample();
        export("pain.001", "bank.xml");

        CliRun next = propose(EXAMPLE, "next", "--in", folder.resolve("out").toString());

        assertThat(next.err()).contains(": 0 payments; left out: 8");
        assertThat(next.out()).containsPattern("RE-2026-118 .*held: is paid by e-");
    }

    @Test
    void shouldSetBadLinesAside() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        for (String name : List.of("payables.jsonl", "payment-accounts.jsonl")) {
            Files.copy(EXAMPLE.resolve(name), in.resolve(name));
        }
        Path payables = in.resolve("payables.jsonl");
        List<String> twice = lines(payables);
        Files.writeString(
                payables,
                String.join("\n", twice)
                        + "\n{\"id\":\"I9\"}\n"
                        + twice.get(1).replace("250.00", "260.00")
                        + "\n"
                        + twice.get(3)
                        + "\n");

        CliRun run = propose(in, "out");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTIONS);
        assertThat(run.err()).contains("read 13 = accepted 12 + rejected 1");
        assertThat(lines(folder.resolve("out/dead-letters.jsonl"))).hasSize(1);
        assertThat(run.out())
                .containsPattern("RE-2026-101 .*held: stands twice with different content")
                .containsOnlyOnce("4401 ");
    }

    @Test
    void shouldTieTheBanksLinesOutAgainstWhatWasSent() throws IOException {
        Path books = Files.createDirectories(folder.resolve("books"));
        reconcile(Path.of("../docs/examples/payables"), books);
        assertThat(lines(books.resolve("payables.jsonl"))).hasSize(2);
        Path treasury = Files.createDirectories(folder.resolve("treasury"));
        Files.copy(
                EXAMPLE.resolve("payment-accounts.jsonl"),
                treasury.resolve("payment-accounts.jsonl"));
        CliRun proposed =
                tieout(
                        "propose",
                        "--in",
                        books.toString(),
                        "--in",
                        treasury.toString(),
                        "--out",
                        folder.resolve("out").toString(),
                        "--run-date",
                        "2026-11-12",
                        "--next-run-date",
                        "2026-11-19",
                        "--by",
                        "ann");
        assertThat(proposed.out()).contains("account is not known");
        tieout("approve", proposal(), "--by", "ben");
        assertThat(export("pain.001", "bank.xml").err()).contains("1 payments over 148.75 EUR");

        Path feed = Files.createDirectories(folder.resolve("feed"));
        Files.copy(
                folder.resolve("out/ledger-entries.jsonl"), feed.resolve("ledger-entries.jsonl"));
        Files.writeString(feed.resolve("bank-transactions.jsonl"), bankLines("2026-11-13"));
        Path tiedOut = folder.resolve("tied-out");
        reconcile(feed, tiedOut);

        assertThat(lines(tiedOut.resolve("matches.jsonl")))
                .singleElement()
                .satisfies(
                        line -> {
                            Match match =
                                    ResultsJson.readMatch(line.getBytes(StandardCharsets.UTF_8));
                            assertThat(match.status()).isEqualTo(MatchStatus.CONFIRMED);
                            assertThat(match.right()).allMatch(it -> it.startsWith("payment/e-"));
                        });
        assertThat(lines(tiedOut.resolve("exceptions.jsonl"))).isEmpty();
        assertThat(answer("RE-2026-118", books, folder.resolve("out")))
                .containsPattern("RE-2026-118 +SENT +148.75 EUR +2026-11-12 +e-")
                .containsPattern("Re 2026/118 +DUPLICATE ");
        assertThat(answer("RE-2026-118", books, folder.resolve("out"), tiedOut))
                .contains("Paid on 12 November 2026, reference e-");
        assertThat(answer("re 2026 119", books)).contains("IN_REVIEW", "more is billed");
        assertThat(answer("RE-4711", books)).contains("UNKNOWN", "please send it again");
    }

    /** Bill, payment and the bank's line together leave nothing open but what the bank paid. */
    @Test
    void shouldSettleTheBillInTheBooksWithThePaymentThatWasSent() throws Exception {
        Path bills = Path.of("../docs/examples/payables");
        Path books = Files.createDirectories(folder.resolve("books"));
        reconcile(bills, books);
        Path feed = Files.createDirectories(folder.resolve("feed"));
        try (Stream<Path> files = Files.list(bills)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, feed.resolve(file.getFileName()));
            }
        }
        Files.copy(
                EXAMPLE.resolve("payment-accounts.jsonl"), books.resolve("payment-accounts.jsonl"));
        tieout(
                "propose",
                "--in",
                books.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--run-date",
                "2026-11-12",
                "--next-run-date",
                "2026-11-19",
                "--by",
                "ann");
        tieout("approve", proposal(), "--by", "ben");
        assertThat(export("pain.001", "bank.xml").err()).contains("to be posted: 1 new");
        assertThat(export("pain.001", "bank.xml").err()).contains("to be posted: 0 new");
        for (String file : List.of("ledger-entries", "vendor-payments")) {
            Path sent = folder.resolve("out/" + file + ".jsonl");
            Files.copy(sent, feed.resolve(file + "-1.jsonl"));
            Files.copy(sent, feed.resolve(file + "-2.jsonl"));
        }
        Files.writeString(feed.resolve("bank-transactions.jsonl"), bankLines("2026-11-13"));
        Path tiedOut = folder.resolve("tied-out");
        reconcile(feed, tiedOut);

        Map<String, Money> balances = new TreeMap<>();
        for (String line : lines(tiedOut.resolve("postings.jsonl"))) {
            ResultsJson.readPosting(line.getBytes(StandardCharsets.UTF_8))
                    .journal()
                    .lines()
                    .forEach(it -> balances.merge(it.account(), it.amount(), Money::plus));
        }
        Money paid = Money.parse("-148.75", "EUR");
        assertThat(balances)
                .containsEntry("payables:V1", Money.zero("EUR"))
                .containsEntry("bank-in-transit:DE02120300000000202051", Money.zero("EUR"))
                .containsEntry("bank:DE02120300000000202051", paid);
        assertThat(balances.values().stream().reduce(Money::plus)).contains(Money.zero("EUR"));
    }

    private String answer(String number, Path... results) {
        List<String> words = new ArrayList<>(List.of("answer", number, "--in"));
        words.add("../docs/examples/payables");
        for (Path folder : results) {
            words.add("--in");
            words.add(folder.toString());
        }
        CliRun run = tieout(words.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }

    /** What the bank says once it has carried out its file. */
    private String bankLines(String bookingDate) throws IOException {
        Matcher payments = PAYMENT.matcher(Files.readString(folder.resolve("out/bank.xml")));
        StringBuilder lines = new StringBuilder();
        while (payments.find()) {
            lines.append(
                    ("{\"id\":\"B%s\",\"accountId\":\"DE02120300000000202051\","
                                    + "\"bookingDate\":\"%s\",\"amount\":\"-%s\","
                                    + "\"currency\":\"%s\",\"references\":"
                                    + "[{\"type\":\"endToEndId\",\"value\":\"%s\"}]}\n")
                            .formatted(
                                    payments.start(),
                                    bookingDate,
                                    payments.group(3),
                                    payments.group(2),
                                    payments.group(1)));
        }
        return lines.toString();
    }

    private void approvedExample() {
        propose(EXAMPLE, "out");
        tieout("approve", proposal(), "--by", "ben");
    }

    private CliRun propose(Path in, String out, String... more) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "propose",
                                "--in",
                                in.toString(),
                                "--out",
                                folder.resolve(out).toString(),
                                "--run-date",
                                "2026-05-15",
                                "--next-run-date",
                                "2026-05-22",
                                "--by",
                                "ann"));
        words.addAll(List.of(more));
        return tieout(words.toArray(String[]::new));
    }

    private CliRun export(String format, String name) {
        return tieout(
                "export",
                proposal(),
                "--format",
                format,
                "--out",
                folder.resolve("out").resolve(name).toString());
    }

    private String proposal() {
        return folder.resolve("out/proposal.json").toString();
    }

    private CliRun tieout(String... words) {
        Object[] args = new Object[words.length + 1];
        args[0] = "payments";
        System.arraycopy(words, 0, args, 1, words.length);
        return CliRun.in(folder, args);
    }

    private void reconcile(Path in, Path out) {
        CliRun run = CliRun.in(folder, "reconcile", "--in", in, "--out", out);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }
}
