package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.console.Browser.Answer;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CaseEventKind;
import io.tieout.core.cases.CaseStanding;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.store.Database;
import io.tieout.store.write.StoreWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ann takes back the application of a payment: its match is reversed, its exception opens again,
 * the reversal is posted. Asked as of before, everything is as it was.
 */
class AsOfApiTest {

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    private static final Match APPLIED =
            Books.match("M-undone", MatchKind.CASH, "B-2", "R-4", 2_500);
    private static final ExceptionItem EXCEPTION =
            Books.exception("X-undone", "receivables", Books.ACME_ACCOUNT, "B-2", "R-4", 2_500);

    private static String begun;
    private static String before;
    private static String after;
    private static Browser olga;

    @BeforeAll
    static void applyAndUndo() throws Exception {
        begun = instant();
        write(
                c -> {
                    StoreWriter.writeMatches(c, List.of(APPLIED.withStatus(MatchStatus.PROPOSED)));
                    StoreWriter.writeExceptions(c, List.of(EXCEPTION));
                    StoreWriter.writeCaseEvents(c, List.of(event(1, "analyst")));
                });
        write(
                c -> {
                    StoreWriter.writeMatches(c, List.of(APPLIED));
                    StoreWriter.writeExceptions(
                            c, List.of(EXCEPTION.withStatus(ExceptionStatus.CLOSED)));
                    StoreWriter.writeDocuments(
                            c,
                            List.of(
                                    AllBooks.confirmed(
                                            "D-applied", Books.ACME_ACCOUNT, "B-2", "R-4")));
                    StoreWriter.writeJournals(c, journals(4));
                });
        before = instant();
        write(
                c -> {
                    StoreWriter.writeMatches(c, List.of(APPLIED.withStatus(MatchStatus.REVERSED)));
                    StoreWriter.writeExceptions(
                            c, List.of(EXCEPTION.withOpenedAt(EXCEPTION.openedAtMillis() + 1)));
                    StoreWriter.writeDocuments(
                            c,
                            List.of(
                                    AllBooks.confirmed(
                                            "D-undo", Books.ACME_ACCOUNT, "B-2", "R-4")));
                    StoreWriter.writeJournals(c, journals(5));
                });
        after = instant();
        olga = CONSOLE.signedIn("olga");
    }

    @Test
    void shouldGiveTheMatchAsItStood() {
        assertThat(field("matches?", begun, "M-undone", "status")).isEmpty();
        assertThat(field("matches?", before, "M-undone", "status")).containsExactly("confirmed");
        assertThat(field("matches?", after, "M-undone", "status")).containsExactly("reversed");
        assertThat(field("matches?status=confirmed", before, "M-undone", "id")).hasSize(1);
        assertThat(field("matches?status=confirmed", after, "M-undone", "id")).isEmpty();
        assertThat(field("matches?status=reversed", before, "M-undone", "id")).isEmpty();
    }

    @Test
    void shouldGiveTheExceptionAsItStood() {
        String all = "exceptions?queue=receivables&status=all";
        assertThat(field(all, begun, "X-undone", "status")).isEmpty();
        assertThat(field(all, before, "X-undone", "status")).containsExactly("closed");
        assertThat(field(all, after, "X-undone", "status")).containsExactly("open");
        for (String sort : List.of("opened", "amount", "severity")) {
            String open = "exceptions?queue=receivables&sort=" + sort;
            assertThat(field(open, before, "X-undone", "id")).as(sort).isEmpty();
            assertThat(field(open, after, "X-undone", "id")).as(sort).hasSize(1);
        }
        assertThat(field(all, after, "X-undone", "assignee")).containsExactly("analyst");
    }

    @Test
    void shouldGiveJournalsAndDecisionsThatWereKnown() {
        String journals = "journals?companyId=acme";
        assertThat(field(journals, begun, null, "id")).hasSize(3);
        assertThat(field(journals, before, null, "id")).hasSize(4).contains("acme-4");
        assertThat(field(journals, after, null, "id")).hasSize(5).contains("acme-5");
        assertThat(field("decisions?", begun, null, "id")).isEmpty();
        assertThat(field("decisions?", before, null, "id")).containsExactly("D-applied");
        assertThat(field("decisions?", after, null, "id"))
                .containsExactlyInAnyOrder("D-applied", "D-undo");
        assertThat(field("decisions?", after, null, "status"))
                .as("whether it is applied is of now")
                .containsOnly("");
    }

    @ParameterizedTest
    @CsvSource({
        "matches, M-undone, confirmed, reversed",
        "exceptions, X-undone, closed, open",
    })
    void shouldExportEachRowOnceAsItStood(String stream, String id, String then, String since)
            throws Exception {
        assertThat(exported(stream, begun, id)).isEmpty();
        assertThat(exported(stream, before, id)).containsExactly(then);
        assertThat(exported(stream, after, id)).containsExactly(since);
    }

    @Test
    void shouldExportJournalsAndDecisionsThatWereKnown() {
        assertThat(olga.get("exports/journals?asOf=" + before).text().lines()).hasSize(4);
        assertThat(olga.get("exports/journals?asOf=" + after).text().lines()).hasSize(5);
        assertThat(olga.get("exports/decisions?asOf=" + before).text())
                .contains("D-applied")
                .doesNotContain("D-undo");
    }

    @Test
    void shouldTurnThePagesOfWhatWasThen() {
        String first = "exceptions?status=all&sort=amount&limit=1&asOf=" + after;
        List<String> ids = new ArrayList<>();
        Answer page = olga.get(first);
        for (int i = 0; i < 9 && page.json().path("hasMore").asBoolean(); i++) {
            ids.add(page.json().at("/data/0/id").asText());
            page = olga.get(first + "&cursor=" + page.json().path("nextCursor").asText());
        }
        ids.add(page.json().at("/data/0/id").asText());

        assertThat(ids).containsExactlyInAnyOrder("X-2", "X-undone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matches?asOf=2001-01-01",
                "exceptions?asOf=2001-01-01",
                "decisions?asOf=2001-01-01T00:00:00Z",
                "journals?companyId=acme&asOf=2001-01-01",
                "exports/matches?asOf=2001-01-01",
                "exports/journals?asOf=2001-01-01",
                "matches?asOf=9000-01-01",
                "exports/bank-transactions?asOf=9000-01-01"
            })
    void shouldRefuseWhatCannotBeTold(String path) {
        Answer refused = olga.get(path);

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("asOf");
        assertThat(refused.json().path("detail").asText())
                .containsAnyOf("since when it is kept", "is not over yet");
    }

    @ParameterizedTest
    @CsvSource({
        "exceptions?q=x&asOf=, 422",
        "exceptions?assignee=analyst&asOf=, 422",
        "exceptions?age=0-1&asOf=, 422",
    })
    void shouldRefuseFiltersThatAreOfNow(String path, int status) {
        assertThat(olga.get(path + before).status()).isEqualTo(status);
    }

    @Test
    void shouldRefuseWhatIsNoInstant() {
        assertThat(olga.get("matches?asOf=yesterday").status()).isEqualTo(400);
        assertThat(olga.get("matches?asOf=2026-03-20T25:00:00Z").status()).isEqualTo(400);
    }

    @Test
    void shouldSayWhatDocumentsWereObservedByThen() {
        assertThat(olga.get("exports/receivables?asOf=2026-03-19").text()).isEmpty();
        assertThat(olga.get("exports/receivables?asOf=2026-03-20").text()).contains("\"R-3\"");
    }

    /** The field of the row, or of all rows where no id is given. */
    private static List<String> field(String path, String asOf, String id, String name) {
        Answer answer = olga.get(path + (path.endsWith("?") ? "" : "&") + "asOf=" + asOf);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> found = new ArrayList<>();
        for (JsonNode row : answer.json().path("data")) {
            if (id == null || row.path("id").asText().equals(id)) {
                found.add(row.path(name).asText());
            }
        }
        return found;
    }

    private static List<String> exported(String stream, String asOf, String id) throws Exception {
        List<String> found = new ArrayList<>();
        for (String line :
                olga.get("exports/" + stream + "?asOf=" + asOf).text().lines().toList()) {
            JsonNode row = Browser.JSON.readTree(line);
            if (row.path("id").asText().equals(id)) {
                found.add(row.path("status").asText());
            }
        }
        return found;
    }

    private static List<ChainedJournal> journals(int upTo) {
        return Books.chain("acme", upTo).subList(upTo - 1, upTo);
    }

    private static CaseEvent event(long sequence, String assignee) {
        return new CaseEvent(
                "X-undone",
                "acme",
                1,
                sequence,
                CaseEventKind.ASSIGNED,
                TestConsole.NOW,
                "",
                "",
                "",
                new CaseStanding(true, "bank", assignee, "", "", 0, 0, "", ""));
    }

    private static void write(Database.Work work) throws SQLException {
        CONSOLE.database().transaction(work);
    }

    /** By the clock of the database, with nothing else in its millisecond. */
    private static String instant() throws SQLException, InterruptedException {
        Thread.sleep(5);
        try (Connection connection = CONSOLE.database().connection();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select (extract(epoch from clock_timestamp()) * 1000)::bigint")) {
            row.next();
            String now = Instant.ofEpochMilli(row.getLong(1)).toString();
            Thread.sleep(5);
            return now;
        }
    }
}
