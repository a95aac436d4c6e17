package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CaseEventKind;
import io.tieout.core.cases.CaseStanding;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.money.Money;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.store.write.StoreWriter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ann proposed and carl approved what journal 2 of acme posts; bolt has items of the same ids. */
class EvidencePackTest {

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    @BeforeAll
    static void write() throws SQLException {
        CONSOLE.database()
                .transaction(
                        c -> {
                            StoreWriter.writeMatches(c, List.of(byPeople()));
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

    private static List<JsonNode> lines(String file) throws Exception {
        byte[] pack =
                CONSOLE.signedIn("olga")
                        .get("ledger/evidence-pack?companyId=acme")
                        .response()
                        .body();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(file)) {
                    List<JsonNode> lines = new ArrayList<>();
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    for (String line : text.lines().toList()) {
                        lines.add(Browser.JSON.readTree(line));
                    }
                    return lines;
                }
            }
        }
        throw new AssertionError("no " + file);
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
