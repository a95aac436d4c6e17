package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CaseEventKind;
import io.tieout.core.cases.CaseStanding;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.RuleSet;
import io.tieout.core.money.Money;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.store.IntakeFile;
import io.tieout.store.IntakeState;
import io.tieout.store.write.StoreWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ann proposed and carl approved what journal 2 of acme posts; bolt has items of the same ids. */
class EvidencePackTest {

    private static final long LATER = TestConsole.NOW + 86_400_000;

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    @BeforeAll
    static void write() throws SQLException {
        CONSOLE.database()
                .transaction(
                        c -> {
                            StoreWriter.writeMatches(c, List.of(byPeople()));
                            StoreWriter.writeIntakeFiles(
                                    c,
                                    List.of(
                                            file("feed.jsonl", 12, 2, TestConsole.NOW - 9),
                                            file("other.jsonl", 7, 0, TestConsole.NOW),
                                            file("late.jsonl", 1_000, 1, LATER)));
                            StoreWriter.writeDocuments(
                                    c,
                                    List.of(
                                            published(null, 2, "carl", "eve"),
                                            published("acme", 3, "olga", "eve"),
                                            published("bolt", 4, "carl", "eve")));
                            StoreWriter.writeDocuments(
                                    c,
                                    List.of(
                                            decided("D-own", Books.ACME_ACCOUNT, "ann"),
                                            decided("D-bolt", "bolt", "eve")));
                            StoreWriter.writeExceptions(
                                    c,
                                    List.of(
                                            Books.exception(
                                                    "X-B",
                                                    "bank",
                                                    Books.BOLT_ACCOUNT,
                                                    "B-2",
                                                    "L-2",
                                                    1)));
                            StoreWriter.writeCaseEvents(
                                    c,
                                    List.of(
                                            event("X-2", "acme", 1, CaseEventKind.OPENED, ""),
                                            event("X-2", "acme", 2, CaseEventKind.PROPOSED, "ann"),
                                            event("X-2", "acme", 3, CaseEventKind.COMMENTED, "ann"),
                                            event("X-2", "acme", 4, CaseEventKind.APPROVED, "carl"),
                                            event("X-B", "bolt", 1, CaseEventKind.OPENED, ""),
                                            event(
                                                    "X-B",
                                                    "bolt",
                                                    2,
                                                    CaseEventKind.PROPOSED,
                                                    "eve")));
                        });
    }

    @Test
    void shouldSayWhoProposedAndWhoApproved() throws Exception {
        List<JsonNode> approvals = lines("approvals.jsonl");

        assertThat(approvals)
                .extracting(it -> it.path("what").asText() + " " + it.path("by").asText())
                .containsExactly("proposed ann", "approved carl");
        assertThat(approvals).extracting(it -> it.path("exceptionId").asText()).containsOnly("X-2");
    }

    @Test
    void shouldHaveDecisionsOfItsCompanyAlone() throws Exception {
        assertThat(lines("decisions.jsonl"))
                .extracting(it -> it.path("id").asText())
                .containsExactly("D-own");
    }

    @Test
    void shouldSayWhoWroteAndWhoPublishedTheRulesOfTheCompany() throws Exception {
        List<JsonNode> rules = lines("rules.jsonl");

        assertThat(rules)
                .extracting(
                        it ->
                                it.path("version").asInt()
                                        + it.path("companyId").asText()
                                        + " "
                                        + it.path("proposedBy").asText()
                                        + " "
                                        + it.path("approvedBy").asText())
                .containsExactlyInAnyOrder("2 carl eve", "3acme olga eve");
        for (JsonNode it : rules) {
            assertThat(it.path("approvedAt").asText()).isEqualTo("2026-03-20T09:46:40Z");
            assertThat(it.path("sha256").asText())
                    .isEqualTo(sha256("{\"latestLag\":\"12\"}".getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void shouldSayWhoChangedAndWhoApprovedPayments() throws Exception {
        CONSOLE.engine().shelf().reset("acme");
        JsonNode seen = step("pam", "include", "id-4402");
        JsonNode approved = step("eve", "approve", null);

        JsonNode run = lines("payments.jsonl").get(0);

        assertThat(run.path("proposedBy").toString()).isEqualTo("[\"anton\",\"pam\"]");
        assertThat(run.path("approvedBy").asText()).isEqualTo("eve");
        assertThat(run.path("version").asText()).isEqualTo(approved.path("version").asText());
        assertThat(run.path("totals").toString()).isEqualTo(approved.path("totals").toString());
        assertThat(run.path("steps").findValuesAsText("what"))
                .containsExactly("changed", "approved");
        assertThat(run.path("steps").findValuesAsText("by")).containsExactly("pam", "eve");
        assertThat(run.path("steps").findValuesAsText("version"))
                .containsExactly(seen.path("version").asText(), approved.path("version").asText());
        assertThat(lines("carl", "companyId=bolt", "payments.jsonl"))
                .as("of another company")
                .isEmpty();
        assertThat(lines("olga", "companyId=acme&to=2026-03-23", "payments.jsonl"))
                .as("pays a day later")
                .isEmpty();
    }

    private static JsonNode step(String user, String step, String bill) {
        Browser browser = CONSOLE.signedIn(user);
        String run = "payments/proposals/" + TestShelf.NAME;
        Map<String, String> body = new HashMap<>();
        body.put("version", browser.get(run).json().at("/proposal/version").asText());
        if (bill != null) {
            body.put("invoiceId", bill);
        }
        return browser.once().post(run + ":" + step, body).json().path("proposal");
    }

    @Test
    void shouldTellOfEverySourceWhatWasReadUpToTheLastDay() throws Exception {
        String days = "companyId=acme&to=2026-03-20";
        List<JsonNode> sources = lines("carl", days, "sources.jsonl");
        JsonNode totals = lines("carl", days, "completeness.json").get(0);

        assertThat(sources)
                .extracting(it -> it.path("source").asText())
                .containsExactly("feed.jsonl", "other.jsonl");
        assertThat(sources)
                .allMatch(
                        it ->
                                it.path("read").asLong()
                                        == it.path("accepted").asLong()
                                                + it.path("rejected").asLong());
        assertThat(totals.toString())
                .isEqualTo(
                        "{\"scope\":\"all\",\"sources\":2,\"notDone\":0,\"read\":21,"
                                + "\"accepted\":19,\"rejected\":2,\"agrees\":true}");
        assertThat(lines("olga", days, "sources.jsonl"))
                .as("who sees one company is told of where its documents came from")
                .extracting(it -> it.path("source").asText())
                .containsExactly("feed.jsonl");
        assertThat(lines("olga", days, "completeness.json").get(0).path("read").asLong())
                .isEqualTo(14);
    }

    /** By the description in the pack and nothing of this program. */
    @Test
    void shouldLetAnybodyProveTheJournalsAgain() throws Exception {
        String before = "0".repeat(64);
        Map<String, BigDecimal> balances = new TreeMap<>();
        for (JsonNode journal : lines("journals.jsonl")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            field(before, bytes);
            field(journal.path("sequence").asText(), bytes);
            for (String name : List.of("id", "companyId", "date", "text", "cause", "decidedBy")) {
                field(journal.path(name).asText(), bytes);
            }
            long at = Instant.parse(journal.path("postedAt").asText()).toEpochMilli();
            field(Long.toString(at), bytes);
            for (JsonNode line : journal.path("lines")) {
                BigDecimal amount =
                        line.has("debit")
                                ? new BigDecimal(line.path("debit").asText())
                                : new BigDecimal(line.path("credit").asText()).negate();
                field(line.path("account").asText(), bytes);
                field(amount.unscaledValue().toString(), bytes);
                field(line.path("currency").asText(), bytes);
                field(line.path("costCenter").asText(), bytes);
                balances.merge(line.path("account").asText(), amount, BigDecimal::add);
            }
            assertThat(journal.path("previousHash").asText()).isEqualTo(before);
            before = sha256(bytes.toByteArray());
            assertThat(journal.path("hash").asText()).isEqualTo(before);
        }

        assertThat(lines("chain.json").get(0).at("/head/hash").asText()).isEqualTo(before);
        Map<String, BigDecimal> stated = new TreeMap<>();
        for (JsonNode row : lines("totals.json").get(0).path("rows")) {
            stated.put(row.path("account").asText(), new BigDecimal(row.path("balance").asText()));
        }
        assertThat(stated).hasSize(2).isEqualTo(balances);
    }

    private static void field(String value, ByteArrayOutputStream out) {
        out.writeBytes((value.length() + "\u001f").getBytes(StandardCharsets.UTF_8));
        out.writeBytes((value + "\u001f").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shouldStateTheHashOfEveryFile() throws Exception {
        Map<String, byte[]> pack = pack("olga", "companyId=acme");
        StringBuilder sums = new StringBuilder();
        pack.forEach(
                (name, bytes) -> {
                    if (!name.equals("SHA256SUMS")) {
                        sums.append(sha256(bytes)).append("  ").append(name).append('\n');
                    }
                });

        assertThat(pack).hasSize(14);
        assertThat(new String(pack.get("SHA256SUMS"), StandardCharsets.UTF_8))
                .isEqualTo(sums.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "journals.jsonl  | \"debit\":\"1.00\"   | \"debit\":\"9.00\"   | does not balance",
                "journals.jsonl  | Payment 2           | Payment 7           | has not the hash",
                "sources.jsonl   | \"accepted\":12     | \"accepted\":13     | read is not accepted",
                "approvals.jsonl | \"by\":\"carl\"     | \"by\":\"Ann\"      | approved by who proposed",
                "rules.jsonl     | \"latestLag\":\"12\" | \"latestLag\":\"99\" | other values than hashed",
                "totals.json     | \"debit\":\"3.00\"   | \"debit\":\"4.00\"   | is not the sum of the journals"
            })
    void shouldBeProvenByTheProgramInIt(
            String file, String stated, String forged, String problem, @TempDir Path folder)
            throws Exception {
        assumeTrue(hasPython(), "python3 is not on this machine");
        for (Map.Entry<String, byte[]> it : pack("olga", "companyId=acme").entrySet()) {
            Files.write(folder.resolve(it.getKey()), it.getValue());
        }
        assertThat(verify(folder)).isEqualTo("3 journals: all as stated\n0");

        Path changed = folder.resolve(file);
        String before = Files.readString(changed);
        assertThat(before).contains(stated);
        Files.writeString(changed, before.replace(stated, forged));

        assertThat(verify(folder))
                .contains(file + ": is not the file that the manifest states", problem)
                .endsWith("NOT AS STATED\n1");
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", "").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What it says, and how it ends. */
    private static String verify(Path folder) throws Exception {
        Process process =
                new ProcessBuilder("python3", "verify.py")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + process.waitFor();
    }

    private static List<JsonNode> lines(String file) throws Exception {
        return lines("olga", "companyId=acme", file);
    }

    private static List<JsonNode> lines(String user, String query, String file) throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        String text = new String(pack(user, query).get(file), StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
            lines.add(Browser.JSON.readTree(line));
        }
        return lines;
    }

    private static Map<String, byte[]> pack(String user, String query) throws IOException {
        byte[] pack = CONSOLE.signedIn(user).get("ledger/evidence-pack?" + query).response().body();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IntakeFile file(String name, long accepted, long rejected, long atMillis) {
        return new IntakeFile(
                sha256(name.getBytes(StandardCharsets.UTF_8)),
                name,
                IntakeState.DONE,
                accepted + rejected,
                accepted,
                rejected,
                "",
                atMillis);
    }

    private static Observed published(String company, int version, String author, String by) {
        RuleSet rules =
                new RuleSet(
                        RuleSet.idOf(RuleFlow.BANK, company, version),
                        RuleFlow.BANK,
                        company,
                        version,
                        Map.of("latestLag", "12"),
                        author,
                        by,
                        "slow bank",
                        Instant.ofEpochMilli(TestConsole.NOW));
        return new Observed(rules, "rule-sets.jsonl", rules.id(), TestConsole.NOW);
    }

    private static Match byPeople() {
        return new Match(
                "cause-2",
                MatchKind.BANK,
                "decision",
                1,
                MatchStatus.CONFIRMED,
                Books.ACME_ACCOUNT,
                1,
                List.of("B-2"),
                List.of("L-2"),
                List.of(),
                Money.zero("EUR"),
                "",
                List.of(),
                "ann",
                TestConsole.NOW);
    }

    private static Observed decided(String id, String account, String by) {
        DecisionEvent decision =
                new DecisionEvent(
                        id,
                        DecisionKind.CONFIRM,
                        account,
                        "EUR",
                        List.of("B-2"),
                        List.of("L-2"),
                        List.of(),
                        by,
                        Instant.ofEpochMilli(TestConsole.NOW),
                        "");
        return new Observed(decision, "decisions.jsonl", id, TestConsole.NOW);
    }

    private static CaseEvent event(
            String exception, String company, long sequence, CaseEventKind kind, String by) {
        return new CaseEvent(
                exception,
                company,
                1,
                sequence,
                kind,
                TestConsole.NOW + sequence,
                by,
                "",
                "",
                new CaseStanding(true, "bank", "", "", "", 0, 0, "", ""));
    }
}
