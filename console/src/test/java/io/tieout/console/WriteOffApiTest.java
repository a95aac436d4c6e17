package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.store.write.StoreWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B-2 paid 9.50 of the 10.00 of R-4; ann wrote the rest off, and somebody else has to agree. */
class WriteOffApiTest {

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    private static int keys;

    @BeforeAll
    static void tellOfAShortPayment() throws SQLException {
        CONSOLE.database()
                .transaction(
                        c -> {
                            StoreWriter.writeMatches(c, List.of(partly()));
                            StoreWriter.writeExceptions(
                                    c,
                                    List.of(
                                            open("X-20", Reason.SHORT_PAYMENT),
                                            open("X-21", Reason.APPROVAL_REQUIRED)));
                            StoreWriter.writeDocuments(c, List.of(writtenOffByAnn()));
                        });
    }

    @BeforeEach
    void emptyInbox() throws IOException {
        for (Path file : inbox()) {
            Files.delete(file);
        }
    }

    @Test
    void shouldOfferWhatIsLeftInTheDossier() throws IOException {
        JsonNode dossier = CONSOLE.signedIn("ann").get("exceptions/X-20").json();

        assertThat(dossier.path("writeOff").path("amount").asText()).isEqualTo("0.50");
    }

    @ParameterizedTest
    @CsvSource({"ann, 0.50, 202", "carl, 0.50, 202", "ann, 0.51, 409", "pam, 0.50, 403"})
    void shouldTakeJustWhatIsLeft(String user, String amount, int status) throws IOException {
        Map<String, Object> request =
                Map.of(
                        "kind",
                        "writeOff",
                        "exceptionId",
                        "X-20",
                        "left",
                        List.of("B-2"),
                        "right",
                        List.of("R-4"),
                        "allocations",
                        List.of(part(amount)),
                        "reason",
                        "not worth a letter");

        assertThat(keyed(user).post("decisions", request).status()).isEqualTo(status);

        assertThat(inbox()).hasSize(status == 202 ? 1 : 0);
        if (status == 202) {
            assertThat(line().path("kind").asText()).isEqualTo("writeOff");
            assertThat(line().path("allocations").path(0).path("amount").asText())
                    .isEqualTo(amount);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "confirm, ann, 403",
        "confirm, carl, 202",
        "confirm, pam, 403",
        "reject, ann, 202",
        "reject, carl, 202"
    })
    void shouldAskASecondPersonToAgree(String kind, String user, int status) throws IOException {
        Map<String, Object> request =
                Map.of(
                        "kind",
                        kind,
                        "exceptionId",
                        "X-21",
                        "left",
                        List.of("B-2"),
                        "right",
                        List.of("R-4"),
                        "reason",
                        "I looked at it");

        assertThat(keyed(user).post("decisions", request).status()).isEqualTo(status);

        assertThat(inbox()).hasSize(status == 202 ? 1 : 0);
        if (status == 202) {
            assertThat(line().path("allocations").path(0).path("amount").asText())
                    .as("it is about the write-off alone")
                    .isEqualTo("0.50");
        }
    }

    @Test
    void shouldUndoOnlyWhatWasWrittenOff() throws IOException {
        assertThat(
                        keyed("carl")
                                .post("decisions/D-20:undo", Map.of("reason", "they paid"))
                                .status())
                .isEqualTo(202);

        assertThat(line().path("kind").asText()).isEqualTo("reject");
        assertThat(line().path("allocations").path(0).path("amount").asText()).isEqualTo("0.50");
    }

    private static Map<String, Object> part(String amount) {
        return Map.of(
                "leftId", "B-2",
                "rightId", "R-4",
                "amount", Map.of("amount", amount, "currency", "EUR"));
    }

    private static Match partly() {
        return new Match(
                "M-20",
                MatchKind.CASH,
                "partial",
                1,
                MatchStatus.CONFIRMED,
                Books.ACME_ACCOUNT,
                1,
                List.of("B-2"),
                List.of("R-4"),
                List.of(new Allocation("B-2", "R-4", new Money(950, "EUR"))),
                Money.zero("EUR"),
                "",
                List.of(),
                "rule",
                TestConsole.NOW);
    }

    private static ExceptionItem open(String id, Reason reason) {
        return new ExceptionItem(
                id,
                "receivables",
                reason,
                Severity.LOW,
                Books.ACME_ACCOUNT,
                List.of("B-2", "R-4"),
                new Money(50, "EUR"),
                TestConsole.NOW,
                ExceptionStatus.OPEN,
                "0.50 of R-4 was not paid.",
                List.of());
    }

    private static Observed writtenOffByAnn() {
        DecisionEvent decision =
                new DecisionEvent(
                        "D-20",
                        DecisionKind.WRITE_OFF,
                        Books.ACME_ACCOUNT,
                        "EUR",
                        List.of("B-2"),
                        List.of("R-4"),
                        List.of(new Allocation("B-2", "R-4", new Money(50, "EUR"))),
                        "ann",
                        Instant.ofEpochMilli(TestConsole.NOW),
                        "not worth a letter");
        return new Observed(decision, "decisions.jsonl", "line 1", TestConsole.NOW);
    }

    private static JsonNode line() throws IOException {
        return Browser.JSON.readTree(Files.readString(inbox().get(0)));
    }

    private static Browser keyed(String user) {
        return CONSOLE.signedIn(user).with("Idempotency-Key", "write-off-" + keys++);
    }

    private static List<Path> inbox() throws IOException {
        if (!Files.exists(CONSOLE.inbox())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(CONSOLE.inbox())) {
            return files.sorted().toList();
        }
    }
}
