package io.tieout.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.Streams;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.HashChain;
import io.tieout.core.ledger.Journal;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.store.Samples;
import io.tieout.store.TestServer;
import io.tieout.store.write.StoreWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadersTest {

    @RegisterExtension static final TestServer SERVER = new TestServer();

    private final Match winner =
            Samples.match("M-1", MatchStatus.CONFIRMED, 50, List.of("B-1"), List.of("L-1"));
    private final Match rival =
            Samples.match("M-2", MatchStatus.REVERSED, 40, List.of("B-1"), List.of("L-2"));
    private final ExceptionItem exception =
            Samples.exception("X-1", ExceptionStatus.OPEN, 60, "B-2");
    private final ChainedJournal posting = posting("M-1");

    @BeforeEach
    void write() throws SQLException {
        SERVER.database()
                .transaction(
                        c -> {
                            StoreWriter.writeDocuments(
                                    c,
                                    List.of(
                                            Samples.observed(
                                                    Samples.bankLine("B-1", "10.00", "2026-01-30")),
                                            Samples.observed(
                                                    Samples.bankLine("B-2", "12.50", "2026-01-31")),
                                            Samples.observed(
                                                    Samples.entry(
                                                            "L-1", "10.00", "2026-01-30", null)),
                                            Samples.observed(
                                                    Samples.entry(
                                                            "L-9", "12.00", "2026-01-28", null))));
                            StoreWriter.writeMatches(c, List.of(winner, rival));
                            StoreWriter.writeExceptions(
                                    c,
                                    List.of(
                                            exception,
                                            Samples.exception(
                                                    "X-2", ExceptionStatus.CLOSED, 60, "B-1")));
                            StoreWriter.writeJournals(c, List.of(posting));
                            StoreWriter.writeDeadLetters(
                                    c, List.of(new DeadLetter("f", "1", "", "no", "")));
                        });
    }

    private static ChainedJournal posting(String cause) {
        Journal like = Samples.journal("J-1", "acme", 1_000);
        Journal journal =
                new Journal(
                        like.id(),
                        like.companyId(),
                        like.date(),
                        like.text(),
                        cause,
                        like.decidedBy(),
                        like.atMillis(),
                        like.lines());
        return new HashChain().append(journal, 0, HashChain.GENESIS);
    }

    @Test
    void shouldCountEverything() throws SQLException {
        try (Connection connection = SERVER.database().connection()) {
            Totals totals = Totals.read(connection);
            assertThat(totals.eventsByStream())
                    .containsEntry(Streams.BANK_TRANSACTIONS, 2L)
                    .containsEntry(Streams.LEDGER_ENTRIES, 2L)
                    .containsEntry(Streams.BANK_STATEMENTS, 0L)
                    .containsEntry(Streams.DECISIONS, 0L);
            assertThat(totals.matchesByStatus())
                    .containsEntry(MatchStatus.CONFIRMED, 1L)
                    .containsEntry(MatchStatus.REVERSED, 1L)
                    .containsEntry(MatchStatus.PROPOSED, 0L);
            assertThat(totals.openExceptions())
                    .containsExactly(
                            new Totals.OpenExceptions(
                                    Reason.UNMATCHED_BANK, 1, Samples.eur("12.50")));
            assertThat(totals.journals()).isEqualTo(1);
            assertThat(totals.deadLetters()).isEqualTo(1);
        }
    }

    @Test
    void shouldExplainAMatchWithItsRivalsAndPostings() throws SQLException {
        Dossier dossier = explain("M-1").orElseThrow();
        assertThat(dossier.match()).isEqualTo(winner);
        assertThat(dossier.items()).extracting(d -> d.event().id()).containsExactly("B-1", "L-1");
        assertThat(dossier.otherMatches()).containsExactly(rival);
        assertThat(dossier.otherExceptions()).extracting(ExceptionItem::id).containsExactly("X-2");
        assertThat(dossier.journals()).containsExactly(posting);
    }

    @Test
    void shouldExplainAnExceptionWithWhatItSuggests() throws SQLException {
        Dossier dossier = explain("X-1").orElseThrow();
        assertThat(dossier.exception()).isEqualTo(exception);
        assertThat(dossier.items()).extracting(d -> d.event().id()).containsExactly("B-2", "L-9");
    }

    @Test
    void shouldExplainAPostingByTheMatchThatCausedIt() throws SQLException {
        Dossier dossier = explain("J-1").orElseThrow();
        assertThat(dossier.journal()).isEqualTo(posting);
        assertThat(dossier.otherMatches()).contains(winner);
        assertThat(dossier.items()).hasSize(2);
    }

    @Test
    void shouldExplainADocument() throws SQLException {
        Dossier dossier = explain("B-1").orElseThrow();
        assertThat(dossier.otherMatches()).containsExactly(rival, winner);
        assertThat(explain("nobody")).isEmpty();
    }

    @Test
    void shouldSayHowTwoDocumentsDiffer() throws SQLException {
        try (Connection connection = SERVER.database().connection()) {
            PairDossier pair = Dossiers.explain(connection, "B-2", "L-9");
            assertThat(pair.together()).isEmpty();
            assertThat(pair.first().exceptions()).containsExactly(exception);
            assertThat(pair.amountDifference()).isEqualTo(Samples.eur("0.50"));
            assertThat(pair.daysApart()).isEqualTo(-3);
            assertThat(pair.comparison())
                    .contains(
                            new Evidence("amount", "12.50", "12.00", false),
                            new Evidence("counterpartyName", "Muster AG", "Muster AG", true),
                            new Evidence(
                                    "references", "endToEndId E2E-B-2", "invoice R-L-9", false),
                            new Evidence("counterpartyAccount", "", "", false));
        }
    }

    @Test
    void shouldSayThatTwoDocumentsWereMatched() throws SQLException {
        try (Connection connection = SERVER.database().connection()) {
            assertThat(Dossiers.explain(connection, "B-1", "L-1").together())
                    .containsExactly(winner);
            PairDossier unknown = Dossiers.explain(connection, "B-1", "nobody");
            assertThat(unknown.second().document()).isNull();
            assertThat(unknown.comparison()).isEmpty();
        }
    }

    private static Optional<Dossier> explain(String id) throws SQLException {
        try (Connection connection = SERVER.database().connection()) {
            return Dossiers.explain(connection, id);
        }
    }
}
