package io.tieout.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.store.Samples;
import io.tieout.store.TestServer;
import io.tieout.store.write.StoreWriter;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConsolePagesTest {

    @RegisterExtension static final TestServer SERVER = new TestServer();

    @Test
    void shouldPageMatchesNewestFirstWhenFiltered() throws SQLException {
        SERVER.database()
                .transaction(
                        c ->
                                StoreWriter.writeMatches(
                                        c,
                                        List.of(
                                                Samples.match("M-1", MatchStatus.CONFIRMED, 10),
                                                Samples.match("M-2", MatchStatus.PROPOSED, 20),
                                                Samples.match("M-3", MatchStatus.CONFIRMED, 30))));
        MatchPages.Filter confirmed =
                new MatchPages.Filter(MatchStatus.CONFIRMED, MatchKind.BANK, null, null, null);
        MatchPages.Filter others =
                new MatchPages.Filter(null, null, null, List.of("another account"), null);
        try (Connection c = SERVER.database().connection()) {
            assertThat(MatchPages.page(c, MatchPages.Filter.ALL, null, 2))
                    .extracting("id")
                    .containsExactly("M-3", "M-2");
            assertThat(
                            MatchPages.page(
                                    c,
                                    confirmed,
                                    MatchPages.keyOf(
                                            Samples.match("M-3", MatchStatus.CONFIRMED, 30)),
                                    2))
                    .extracting("id")
                    .containsExactly("M-1");
            assertThat(MatchPages.page(c, others, null, 2)).isEmpty();
            assertThat(MatchCounts.byKind(c, null))
                    .containsExactlyInAnyOrder(
                            new MatchCounts.Count(MatchKind.BANK, MatchStatus.CONFIRMED, true, 2),
                            new MatchCounts.Count(MatchKind.BANK, MatchStatus.PROPOSED, true, 1));
        }
    }

    @Test
    void shouldTakeLatencyFromTheLastItemWhenConfirmed() throws SQLException {
        SERVER.database()
                .transaction(
                        c -> {
                            StoreWriter.writeDocuments(
                                    c,
                                    List.of(
                                            Samples.observed(
                                                    Samples.bankLine("B-1", "1.00", "2026-03-01"),
                                                    1_000),
                                            Samples.observed(
                                                    Samples.entry(
                                                            "L-1", "1.00", "2026-03-01", null),
                                                    4_000)));
                            StoreWriter.writeMatches(
                                    c,
                                    List.of(
                                            Samples.match(
                                                    "M-1",
                                                    MatchStatus.CONFIRMED,
                                                    6_500,
                                                    List.of("B-1"),
                                                    List.of("L-1"))));
                        });
        try (Connection c = SERVER.database().connection()) {
            assertThat(MatchCounts.latencyMillisP99(c, 0)).hasValue(2_500);
            assertThat(MatchCounts.latencyMillisP99(c, 7_000)).isEmpty();
        }
    }

    @Test
    void shouldBalanceWhenJournalsAreSummed() throws SQLException {
        SERVER.database().transaction(c -> StoreWriter.writeJournals(c, Samples.chain("acme", 3)));
        try (Connection c = SERVER.database().connection()) {
            assertThat(Books.companies(c)).containsExactly("acme");
            assertThat(Books.page(c, Books.Filter.of("acme"), Long.MAX_VALUE, 2))
                    .extracting(it -> it.sequence())
                    .containsExactly(3L, 2L);
            assertThat(Books.page(c, Books.Filter.of("acme"), 2, 2))
                    .extracting(it -> it.sequence())
                    .containsExactly(1L);
            assertThat(
                            Books.page(
                                    c,
                                    new Books.Filter(
                                            "acme",
                                            null,
                                            LocalDate.of(2026, 3, 2),
                                            null,
                                            null,
                                            null),
                                    Long.MAX_VALUE,
                                    2))
                    .isEmpty();
            assertThat(Books.trialBalance(c, "acme", LocalDate.of(2026, 3, 1)))
                    .containsExactly(
                            new Books.Sum(
                                    "1200", "EUR", BigDecimal.valueOf(3_006), BigDecimal.ZERO),
                            new Books.Sum(
                                    "1400", "EUR", BigDecimal.ZERO, BigDecimal.valueOf(3_006)));
            assertThat(Books.trialBalance(c, "acme", LocalDate.of(2026, 2, 28))).isEmpty();
        }
    }

    @Test
    void shouldPageDecisionsAndDeadLettersNewestFirstWhenAsked() throws SQLException {
        DeadLetter one = new DeadLetter("a.csv", "line 1", "amount", "is no number", "x;y");
        DeadLetter two = new DeadLetter("a.csv", "line 2", "amount", "is no number", Samples.NASTY);
        SERVER.database()
                .transaction(
                        c -> {
                            StoreWriter.writeDocuments(
                                    c,
                                    List.of(
                                            Samples.observed(decision("D-1", 1)),
                                            Samples.observed(decision("D-2", 2))));
                            StoreWriter.writeDeadLetters(c, List.of(one));
                            StoreWriter.writeDeadLetters(c, List.of(two));
                        });
        try (Connection c = SERVER.database().connection()) {
            assertThat(Documents.decisions(c, null, null, null, 9))
                    .extracting("id")
                    .containsExactly("D-2", "D-1");
            assertThat(Documents.decisions(c, null, null, new PageKey(List.of(2L), "D-2"), 9))
                    .extracting("id")
                    .containsExactly("D-1");
            assertThat(Documents.decisions(c, List.of("other"), null, null, 9)).isEmpty();
            List<DeadLetters.Stored> letters = DeadLetters.page(c, Long.MAX_VALUE, 9);
            assertThat(letters).extracting("letter").containsExactly(two, one);
            assertThat(DeadLetters.page(c, letters.get(0).entered(), 9)).hasSize(1);
            assertThat(DeadLetters.find(c, letters.get(0).id())).contains(letters.get(0));
        }
    }

    private static DecisionEvent decision(String id, long atMillis) {
        return new DecisionEvent(
                id,
                DecisionKind.CONFIRM,
                Samples.ACCOUNT,
                "EUR",
                List.of("B-1"),
                List.of("L-1"),
                List.of(),
                "ann",
                Instant.ofEpochMilli(atMillis),
                "");
    }
}
