package io.tieout.store.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.ReceivableKind;
import io.tieout.core.documents.ReceivableStatus;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.HashChain;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Suggestion;
import io.tieout.store.Database;
import io.tieout.store.IntakeFile;
import io.tieout.store.IntakeState;
import io.tieout.store.Samples;
import io.tieout.store.TestServer;
import io.tieout.store.read.Documents;
import io.tieout.store.read.FilesTakenIn;
import io.tieout.store.read.Results;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreWriterTest {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @RegisterExtension static final TestServer SERVER = new TestServer();

    private static final String NASTY = Samples.NASTY;

    @Test
    void shouldKeepAnyTextOfADocument() throws SQLException {
        BankTransaction line =
                new BankTransaction(
                        "id" + NASTY,
                        "account" + NASTY,
                        Samples.eur("-92233720368547758.08"),
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2026, 3, 1),
                        NASTY,
                        NASTY,
                        List.of(new Reference(ReferenceType.OTHER, "r" + NASTY)),
                        NASTY,
                        NASTY,
                        NASTY,
                        NASTY,
                        7,
                        BookingStatus.PENDING,
                        true);
        List<Observed> documents =
                List.of(
                        new Observed(line, NASTY, NASTY, Long.MIN_VALUE),
                        Samples.observed(Samples.entry("L-1", "1.00", "2026-01-31", null)),
                        Samples.observed(
                                Samples.statement(
                                        "S-1", "0.00", "1.00", "2026-01-01", "2026-01-31")),
                        Samples.observed(decision()),
                        Samples.observed(receivable("R-1", new PaymentTerms(TWO, 10, 30))),
                        Samples.observed(receivable("R-2", null)),
                        Samples.observed(remittance("M-1", Samples.eur("9.50"))),
                        Samples.observed(remittance("M-2", null)));
        write(c -> StoreWriter.writeDocuments(c, documents));
        try (Connection connection = SERVER.database().connection()) {
            List<String> ids = documents.stream().map(d -> d.event().id()).toList();
            assertThat(Documents.ofIds(connection, ids))
                    .containsExactlyInAnyOrderElementsOf(documents);
            assertThat(Documents.decisionsAbout(connection, "B" + NASTY))
                    .containsExactly(decision());
        }
    }

    private static Receivable receivable(String id, PaymentTerms terms) {
        return new Receivable(
                id,
                null,
                "C" + NASTY,
                NASTY,
                NASTY,
                ReceivableKind.CREDIT_MEMO,
                LocalDate.parse("2026-01-02"),
                LocalDate.parse("2026-02-01"),
                Samples.eur("12.34"),
                terms,
                NASTY,
                List.of(new Reference(ReferenceType.CREDITOR_REFERENCE, NASTY)),
                List.of(NASTY, "DE1"),
                NASTY,
                ReceivableStatus.DISPUTED);
    }

    /** One line with everything, one with nothing but its number. */
    private static Remittance remittance(String id, Money amount) {
        RemittanceLine bare = new RemittanceLine("INV-1", null, null, null, null, "");
        RemittanceLine full = new RemittanceLine(NASTY, amount, amount, amount, NASTY, NASTY);
        return new Remittance(
                id,
                NASTY,
                null,
                NASTY,
                NASTY,
                null,
                amount == null ? null : LocalDate.parse("2026-01-03"),
                amount == null ? null : "EUR",
                amount,
                List.of(full, bare));
    }

    private static DecisionEvent decision() {
        return new DecisionEvent(
                "D-1",
                DecisionKind.SPLIT,
                Samples.ACCOUNT,
                "EUR",
                List.of("B" + NASTY),
                List.of("L-1", "L-2"),
                List.of(new Allocation("B" + NASTY, "L-1", Samples.eur("3.00"))),
                "ann",
                Instant.ofEpochMilli(1_234),
                NASTY);
    }

    @Test
    void shouldKeepAnyTextOfResults() throws SQLException {
        Evidence evidence = new Evidence("reference", NASTY, NASTY, false);
        Match match =
                new Match(
                        "m" + NASTY,
                        MatchKind.LEDGER_OFFSET,
                        NASTY,
                        3,
                        MatchStatus.PROPOSED,
                        NASTY,
                        1.0 / 3,
                        List.of(),
                        List.of("r1" + NASTY, "r2"),
                        List.of(),
                        Samples.eur("0.01"),
                        NASTY,
                        List.of(evidence),
                        NASTY,
                        9);
        ExceptionItem exception =
                new ExceptionItem(
                        "e" + NASTY,
                        null,
                        Reason.AMBIGUOUS,
                        null,
                        null,
                        List.of("s" + NASTY),
                        null,
                        5,
                        ExceptionStatus.OPEN,
                        NASTY,
                        List.of(
                                new Suggestion(
                                        List.of(NASTY), null, 0.1 + 0.2, List.of(evidence))));
        write(c -> StoreWriter.writeMatches(c, List.of(match)));
        write(c -> StoreWriter.writeExceptions(c, List.of(exception)));
        try (Connection connection = SERVER.database().connection()) {
            assertThat(Results.match(connection, match.id())).contains(match);
            assertThat(Results.matchesOf(connection, List.of("r1" + NASTY))).containsExactly(match);
            assertThat(Results.exceptionsAbout(connection, List.of("s" + NASTY)))
                    .containsExactly(exception);
        }
    }

    /** Whatever the order of arrival and the cut into batches, the same version stays. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldKeepTheLatestVersionInAnyOrder(long seed) throws SQLException {
        List<Match> versions =
                new ArrayList<>(
                        List.of(
                                Samples.match("m", MatchStatus.PROVISIONAL, 10),
                                Samples.match("m", MatchStatus.CONFIRMED, 10),
                                Samples.match("m", MatchStatus.CONFIRMED, 20),
                                Samples.match("m", MatchStatus.REVERSED, 20),
                                Samples.match("m", MatchStatus.PROPOSED, 19)));
        Collections.shuffle(versions, new Random(seed));
        int cut = new Random(seed).nextInt(versions.size());
        write(c -> StoreWriter.writeMatches(c, versions.subList(0, cut)));
        write(c -> StoreWriter.writeMatches(c, versions.subList(cut, versions.size())));
        try (Connection connection = SERVER.database().connection()) {
            assertThat(Results.match(connection, "m"))
                    .contains(Samples.match("m", MatchStatus.REVERSED, 20));
        }
    }

    @Test
    void shouldLetALaterDetailReplaceAnEqualVersion() throws SQLException {
        Match first = Samples.match("m", MatchStatus.PROPOSED, 10, List.of("b"), List.of("l"));
        Match second = withConfidence(first, 0.9);
        write(c -> StoreWriter.writeMatches(c, List.of(first)));
        write(c -> StoreWriter.writeMatches(c, List.of(second)));
        assertThat(SERVER.ask("select confidence from match")).isEqualTo("0.9");
    }

    private static Match withConfidence(Match match, double confidence) {
        return new Match(
                match.id(),
                match.kind(),
                match.rule(),
                match.ruleVersion(),
                match.status(),
                match.accountId(),
                confidence,
                match.left(),
                match.right(),
                match.allocations(),
                match.difference(),
                match.differenceReason(),
                match.evidence(),
                match.decidedBy(),
                match.finalAtMillis());
    }

    @Test
    void shouldCloseAndReopenAnException() throws SQLException {
        ExceptionItem opened = Samples.exception("e", ExceptionStatus.OPEN, 10, "B-1");
        ExceptionItem closed = Samples.exception("e", ExceptionStatus.CLOSED, 10, "B-1");
        ExceptionItem reopened = Samples.exception("e", ExceptionStatus.OPEN, 30, "B-1");
        write(c -> StoreWriter.writeExceptions(c, List.of(closed, opened)));
        assertThat(SERVER.ask("select status from exception_item")).isEqualTo("CLOSED");
        write(c -> StoreWriter.writeExceptions(c, List.of(reopened)));
        write(c -> StoreWriter.writeExceptions(c, List.of(closed)));
        assertThat(SERVER.ask("select status from exception_item")).isEqualTo("OPEN");
    }

    @Test
    void shouldKeepTheDocumentThatWasObservedFirst() throws SQLException {
        Observed late = Samples.observed(Samples.bankLine("B-1", "2.00", "2026-01-02"), 20);
        Observed early = Samples.observed(Samples.bankLine("B-1", "1.00", "2026-01-01"), 10);
        Observed middle = Samples.observed(Samples.bankLine("B-1", "3.00", "2026-01-03"), 15);
        write(c -> StoreWriter.writeDocuments(c, List.of(late, middle)));
        write(c -> StoreWriter.writeDocuments(c, List.of(early)));
        write(c -> StoreWriter.writeDocuments(c, List.of(late)));
        assertThat(SERVER.ask("select amount_minor from bank_transaction")).isEqualTo("100");
    }

    @Test
    void shouldChangeNothingWhenABatchIsRepeated() throws SQLException {
        List<Match> matches =
                List.of(
                        Samples.match("a", MatchStatus.CONFIRMED, 1),
                        Samples.match("b", MatchStatus.PROPOSED, 2));
        List<ChainedJournal> journals = Samples.chain("acme", 3);
        DeadLetter letter = new DeadLetter("f.csv", "line 3", "amount", "no number", NASTY);
        Database.Work all =
                c -> {
                    StoreWriter.writeMatches(c, matches);
                    StoreWriter.writeJournals(c, journals);
                    StoreWriter.writeDeadLetters(c, List.of(letter, letter));
                };
        write(all);
        String before = versions();
        write(all);
        write(
                c -> {
                    all.on(c);
                    all.on(c);
                });
        assertThat(versions()).isEqualTo(before);
        assertThat(SERVER.ask("select count(*) from dead_letter")).isEqualTo("1");
    }

    /** Which transactions wrote the rows that are there: a row written anew would change it. */
    private static String versions() throws SQLException {
        return SERVER.ask(
                "select string_agg(x, ',' order by x) from (select 'm' || id || xmin as x from match"
                        + " union all select 'i' || item_id || xmin from match_item"
                        + " union all select 'j' || id || xmin from journal"
                        + " union all select 'l' || line || xmin from journal_line"
                        + " union all select 'd' || id || xmin from dead_letter) t");
    }

    @Test
    void shouldRefuseAJournalWithTheSameIdAndAnotherHash() throws SQLException {
        List<ChainedJournal> journals = Samples.chain("acme", 2);
        write(c -> StoreWriter.writeJournals(c, journals));
        ChainedJournal forged =
                new HashChain()
                        .append(Samples.journal("acme-2", "acme", 5), 1, journals.get(0).hash());
        assertThatThrownBy(() -> write(c -> StoreWriter.writeJournals(c, List.of(forged))))
                .isInstanceOf(JournalConflictException.class)
                .hasMessageContainingAll("acme-2", "stored already", journals.get(1).hash());
    }

    @Test
    void shouldRefuseAJournalWhosePlaceIsTaken() throws SQLException {
        List<ChainedJournal> journals = Samples.chain("acme", 2);
        write(c -> StoreWriter.writeJournals(c, journals));
        ChainedJournal rival =
                new HashChain()
                        .append(Samples.journal("acme-X", "acme", 5), 1, journals.get(0).hash());
        assertThatThrownBy(() -> write(c -> StoreWriter.writeJournals(c, List.of(rival))))
                .isInstanceOf(JournalConflictException.class)
                .hasMessageContaining("place");
        assertThat(SERVER.ask("select count(*) from journal")).isEqualTo("2");
    }

    @Test
    void shouldRefuseToWriteOutsideOfATransaction() throws SQLException {
        try (Connection connection = SERVER.database().connection()) {
            assertThatThrownBy(() -> StoreWriter.writeMatches(connection, List.of()))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void shouldFollowTheIntakeOfAFile() throws SQLException {
        IntakeFile reading = new IntakeFile("ab", "a.xml", IntakeState.READING, 0, 0, 0, null, 1);
        IntakeFile done = new IntakeFile("ab", "a.xml", IntakeState.DONE, 5, 4, 1, "one bad", 2);
        write(c -> StoreWriter.writeIntakeFiles(c, List.of(done, reading)));
        write(c -> StoreWriter.writeIntakeFiles(c, List.of(reading)));
        assertThat(SERVER.ask("select state || accepted_count from intake_file"))
                .isEqualTo("DONE4");
        try (Connection connection = SERVER.database().connection()) {
            assertThat(FilesTakenIn.latest(connection, 9)).containsExactly(done);
            assertThat(FilesTakenIn.byState(connection))
                    .containsExactly(new FilesTakenIn.Sum(IntakeState.DONE, 1, 5, 4, 1));
        }
    }

    private static void write(Database.Work work) throws SQLException {
        SERVER.database().transaction(work);
    }
}
