package io.tieout.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Observed;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.store.Samples;
import io.tieout.store.TestServer;
import io.tieout.store.ledger.LedgerVerifier;
import io.tieout.store.ledger.Verification;
import io.tieout.store.read.Totals;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Prints rates; its bars only catch a collapse, for the machine is shared. */
class WriteSpeedTest {

    private static final int ROWS = 100_000;
    private static final int BATCH = 10_000;
    private static final double BAR_PER_SECOND = 500;

    @RegisterExtension static final TestServer SERVER = new TestServer();

    /** Something that takes a batch. */
    private interface Writer<T> {
        void write(Connection connection, List<T> batch) throws SQLException;
    }

    @Test
    void shouldWriteAHundredThousandOfEachKind() throws SQLException {
        List<Observed> documents = new ArrayList<>(ROWS);
        List<Match> matches = new ArrayList<>(ROWS);
        for (int i = 0; i < ROWS; i++) {
            String id = Integer.toHexString(i * 0x9E3779B9);
            documents.add(Samples.observed(Samples.bankLine(id, "10.00", "2026-01-31")));
            matches.add(Samples.match("m" + id, MatchStatus.CONFIRMED, i));
        }
        List<ChainedJournal> journals = Samples.chain("acme", ROWS);
        write("documents", StoreWriter::writeDocuments, documents);
        write("matches (2 items each)", StoreWriter::writeMatches, matches);
        write("matches again", StoreWriter::writeMatches, matches);
        write("journals (2 lines each)", StoreWriter::writeJournals, journals);
        verifyAll();
        try (Connection connection = SERVER.database().connection()) {
            long start = System.nanoTime();
            Totals totals = Totals.read(connection);
            print("totals", totals.matchesByStatus().get(MatchStatus.CONFIRMED), start);
            assertThat(totals.matchesByStatus()).containsEntry(MatchStatus.CONFIRMED, (long) ROWS);
        }
    }

    private static void verifyAll() throws SQLException {
        try (Connection connection = SERVER.database().connection()) {
            long start = System.nanoTime();
            Verification result = LedgerVerifier.verify(connection, List.of());
            print("journals read and verified", result.journals(), start);
            assertThat(result.isIntact()).isTrue();
        }
    }

    private static <T> void write(String what, Writer<T> writer, List<T> rows) throws SQLException {
        long start = System.nanoTime();
        for (int i = 0; i < rows.size(); i += BATCH) {
            List<T> batch = rows.subList(i, i + BATCH);
            SERVER.database().transaction(connection -> writer.write(connection, batch));
        }
        assertThat(print(what, rows.size(), start)).isGreaterThan(BAR_PER_SECOND);
    }

    private static double print(String what, long rows, long startNanos) {
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        System.err.printf(
                Locale.ROOT, "%s: %,d in %.2f s, %,.0f/s%n", what, rows, seconds, rows / seconds);
        return rows / seconds;
    }
}
