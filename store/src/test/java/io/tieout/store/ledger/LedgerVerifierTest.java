package io.tieout.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.HashChain;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.store.Samples;
import io.tieout.store.TestServer;
import io.tieout.store.write.StoreWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerVerifierTest {

    @RegisterExtension static final TestServer SERVER = new TestServer();

    private final List<ChainedJournal> books = new ArrayList<>();

    @BeforeEach
    void writeBooks() throws SQLException {
        books.addAll(Samples.chain("acme", 20));
        books.addAll(Samples.chain("beta", 5));
        SERVER.database().transaction(c -> StoreWriter.writeJournals(c, books));
    }

    @Test
    void shouldFindStoredBooksIntact() throws SQLException {
        Verification result = verify(List.of());
        assertThat(result.broken()).isNull();
        assertThat(result.journals()).isEqualTo(25);
        try (Connection connection = SERVER.database().connection()) {
            assertThat(result.heads()).isEqualTo(LedgerVerifier.heads(connection));
        }
    }

    @Test
    void shouldReadJournalsBackAsTheyWere() throws SQLException {
        List<ChainedJournal> read = new ArrayList<>();
        SERVER.database()
                .transaction(
                        c -> {
                            try (JournalStream journals = JournalStream.all(c)) {
                                journals.forEachRemaining(read::add);
                            }
                        });
        assertThat(read).isEqualTo(books);
    }

    @Test
    void shouldHashAnyTextAsItWasWritten() throws SQLException {
        Journal journal =
                new Journal(
                        "n" + Samples.NASTY,
                        "nasty" + Samples.NASTY,
                        LocalDate.of(2026, 1, 31),
                        Samples.NASTY,
                        Samples.NASTY,
                        Samples.NASTY,
                        5,
                        List.of(
                                new JournalLine(Samples.NASTY, Samples.eur("1.00"), Samples.NASTY),
                                new JournalLine("1", Samples.eur("-1.00"), "")));
        ChainedJournal chained = new HashChain().append(journal, 0, HashChain.GENESIS);
        SERVER.database().transaction(c -> StoreWriter.writeJournals(c, List.of(chained)));
        assertThat(verify(List.of()).broken()).isNull();
    }

    /** Each changes one byte, or as little as the column's type allows, of acme's journal 7. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "journal set id = 'acme-X' where id = 'acme-7'",
                "journal set date = date '2026-03-02' where id = 'acme-7'",
                "journal set text = 'Payment acme-8' where id = 'acme-7'",
                "journal set text = 'Payment acme-7 ' where id = 'acme-7'",
                "journal set text = '␀0050ayment acme-7' where id = 'acme-7'",
                "journal set cause = 'Cause of acme-7' where id = 'acme-7'",
                "journal set decided_by = 'rulf' where id = 'acme-7'",
                "journal set at_millis = at_millis + 1 where id = 'acme-7'",
                "journal set hash = upper(hash) where id = 'acme-7'",
                "journal set hash = 'x' || substr(hash, 2) where id = 'acme-7'",
                "journal set previous_hash = 'x' || substr(previous_hash, 2) where id = 'acme-7'",
                "journal set sequence = 77 where id = 'acme-7'",
                "journal set company_id = 'acmf' where id = 'acme-7'",
                "journal_line set company_id = 'acmf' where #",
                "journal_line set sequence = 77 where #",
                "journal_line set line = 3 where #",
                "journal_line set account = '1201' where #",
                "journal_line set amount_minor = amount_minor + 1 where #",
                "journal_line set currency = 'EUS' where #",
                "journal_line set currency = 'USD' where #",
                "journal_line set cost_center = 'x' where #",
            })
    void shouldFindAnyChangedColumn(String change) throws SQLException {
        String ofLine = "company_id = 'acme' and sequence = 7 and line = 1";
        SERVER.tamper("update " + change.replace("#", ofLine));
        BrokenLink broken = verify(List.of()).broken();
        assertThat(broken).isNotNull();
        assertThat(broken.companyId()).isEqualTo("acme");
        assertThat(broken.sequence()).isIn(7L, 8L);
    }

    @Test
    void shouldFindEveryChangedCharacterOfAText() throws SQLException {
        int length = "Payment acme-7".length();
        for (int i = 1; i <= length; i++) {
            SERVER.tamper(
                    "update journal set text = overlay(text placing '#' from "
                            + i
                            + " for 1) where id = 'acme-7'");
            assertThat(verify(List.of()).broken())
                    .extracting(BrokenLink::fault, BrokenLink::journalId)
                    .containsExactly(Fault.CHANGED, "acme-7");
            SERVER.tamper("update journal set text = 'Payment acme-7' where id = 'acme-7'");
        }
        assertThat(verify(List.of()).isIntact()).isTrue();
    }

    @Test
    void shouldFindAmountsMovedBetweenAccountsThoughTheyBalance() throws SQLException {
        SERVER.tamper(
                "update journal_line set amount_minor = -amount_minor"
                        + " where company_id = 'acme' and sequence = 7");
        assertThat(verify(List.of()).broken())
                .extracting(BrokenLink::fault, BrokenLink::journalId)
                .containsExactly(Fault.CHANGED, "acme-7");
    }

    @Test
    void shouldFindAnEmptyCostCentreWhereNoneWas() throws SQLException {
        SERVER.tamper(
                "alter table journal_line drop constraint journal_line_cost_center_check",
                "update journal_line set cost_center = ''"
                        + " where company_id = 'acme' and sequence = 7 and line = 1");
        assertThat(verify(List.of()).broken().fault()).isEqualTo(Fault.UNREADABLE);
        SERVER.tamper(
                "update journal_line set cost_center = null where cost_center = ''",
                "alter table journal_line add constraint journal_line_cost_center_check"
                        + " check (cost_center <> '')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from journal where id = 'acme-7'",
                "delete from journal where id = 'acme-1'",
                "delete from journal_line where company_id = 'acme' and sequence = 7",
                "delete from journal_line where company_id = 'acme' and sequence = 7 and line = 1",
                "insert into journal_line values ('acme', 7, 3, '1200', 1, 'EUR', null)",
                "insert into journal_line values ('acme', 99, 1, '1200', 1, 'EUR', null)",
                "insert into journal_line values ('zeta', 1, 1, '1200', 1, 'EUR', null)",
            })
    void shouldFindWhatWasRemovedOrAdded(String change) throws SQLException {
        SERVER.tamper(change);
        assertThat(verify(List.of()).isIntact()).isFalse();
    }

    @Test
    void shouldFindTwoJournalsThatChangedPlaces() throws SQLException {
        SERVER.tamper(
                "update journal set sequence = 999 where id = 'acme-7'",
                "update journal set sequence = 7 where id = 'acme-8'",
                "update journal set sequence = 8 where id = 'acme-7'",
                "update journal_line set sequence = 999 where company_id='acme' and sequence = 7",
                "update journal_line set sequence = 7 where company_id='acme' and sequence = 8",
                "update journal_line set sequence = 8 where company_id='acme' and sequence = 999");
        assertThat(verify(List.of()).broken())
                .extracting(BrokenLink::fault, BrokenLink::sequence)
                .containsExactly(Fault.BROKEN_LINK, 7L);
    }

    @Test
    void shouldFindATruncatedTailByTheExportedHead() throws SQLException {
        List<ChainHead> exported = verify(List.of()).heads();
        SERVER.tamper(
                "delete from journal_line where company_id = 'acme' and sequence > 15",
                "delete from journal where company_id = 'acme' and sequence > 15");
        assertThat(verify(List.of()).isIntact()).isTrue();
        assertThat(verify(exported).broken())
                .extracting(BrokenLink::fault, BrokenLink::companyId, BrokenLink::sequence)
                .containsExactly(Fault.CUT_OFF, "acme", 16L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal set text = 'x' where id = 'acme-7'",
                "delete from journal_line",
                "truncate journal, journal_line"
            })
    void shouldRefuseChangesOfTheBooks(String sql) {
        assertThatThrownBy(
                        () -> SERVER.database().transaction(c -> c.createStatement().execute(sql)))
                .hasMessageContaining("never changed");
    }

    private static Verification verify(List<ChainHead> heads) throws SQLException {
        try (Connection connection = SERVER.database().connection()) {
            return LedgerVerifier.verify(connection, heads);
        }
    }
}
