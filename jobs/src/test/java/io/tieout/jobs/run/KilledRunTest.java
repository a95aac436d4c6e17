package io.tieout.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.store.Database;
import io.tieout.store.embedded.EmbeddedServer;
import io.tieout.store.embedded.EmbeddedServerSettings;
import io.tieout.store.ledger.BrokenLink;
import io.tieout.store.ledger.ChainHead;
import io.tieout.store.ledger.Fault;
import io.tieout.store.ledger.HeadFile;
import io.tieout.store.ledger.LedgerVerifier;
import io.tieout.store.ledger.Verification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a run five times, at different moments, and compares with one that nobody touched.
 *
 * <p>Items settle 2 seconds (certain) and 20 seconds (inferred) after they entered the log, so that
 * all files are in before anything that waits for company is given up: then the outcome must not
 * depend on when the process died.
 */
class KilledRunTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ROUNDS = 5;
    private static final int PAIRS_PER_FILE = 400;

    /** Two paired by reference, two by amount and party, one left over. */
    private static final int DOCUMENTS_PER_PAIR = 5;

    /** Payments of a company of its own, each for a receivable, but the last for nothing known. */
    private static final int PAYMENTS_PER_FILE = 50;

    private static final int LINES_PER_FILE =
            PAIRS_PER_FILE * DOCUMENTS_PER_PAIR + PAYMENTS_PER_FILE;

    private static final long ALL = (long) ROUNDS * LINES_PER_FILE;
    private static final int PAID = ROUNDS * (PAYMENTS_PER_FILE - 1);

    private static final String LAST_OBSERVED =
            """
            select greatest((select max(observed_at_millis) from bank_transaction),
                            (select max(observed_at_millis) from ledger_entry))
            """;

    /** Inferred delay, tick, slack, and the way to the database. */
    private static final long SETTLED_AFTER_MILLIS = 20_000 + 1_000 + 5_000 + 3_000;

    @TempDir Path home;

    @Test
    void shouldEndAsAnUninterruptedRunWhenKilledAgainAndAgain() throws Exception {
        try (RunInOwnJvm calm = new RunInOwnJvm(home.resolve("calm"));
                RunInOwnJvm killed = new RunInOwnJvm(home.resolve("killed"))) {
            for (int round = 0; round < ROUNDS; round++) {
                calm.drop(fileName(round), file(round));
            }
            calm.start();
            for (int round = 0; round < ROUNDS; round++) {
                killed.drop(fileName(round), file(round));
                killed.start();
                awaitMomentToKill(round, killed);
                killed.kill();
            }
            killed.start();
            awaitSettled(calm);
            awaitSettled(killed);
            assertThat(calm.stop()).isTrue();
            assertThat(killed.stop()).isTrue();

            StoredResults expected = resultsOf(calm);
            assertThat(expected.matches()).hasSize(ROUNDS * PAIRS_PER_FILE * 2 + PAID);
            assertThat(expected.exceptions()).hasSize(ROUNDS * PAIRS_PER_FILE + ROUNDS);
            assertThat(expected.postings()).hasSize(ROUNDS * PAIRS_PER_FILE * 2 + PAID);
            assertBooksEqualAndProven(killed, expected);
        }
    }

    /** In the middle of the intake, of starting, between checkpoint and commit, of matching. */
    private static void awaitMomentToKill(int round, RunInOwnJvm run) throws Exception {
        long before = round == 0 ? 0 : (long) round * LINES_PER_FILE;
        Waiting.until(
                "a moment to kill in round " + round,
                PATIENCE,
                () -> {
                    assertThat(run.isAlive()).as(Files.readString(run.output())).isTrue();
                    return switch (round) {
                        case 0 -> run.documents() > 0;
                        case 1 -> run.stagedBatches() > 0;
                        case 2 -> run.number("select count(*) from journal") > 0;
                        case 3 -> run.number("select 1") == 1;
                        default -> run.documents() >= before;
                    };
                });
    }

    private static void awaitSettled(RunInOwnJvm run) {
        Waiting.until("all documents", PATIENCE, () -> run.documents() == ALL);
        Waiting.until(
                "everything settled",
                PATIENCE,
                () ->
                        System.currentTimeMillis()
                                > run.number(LAST_OBSERVED) + SETTLED_AFTER_MILLIS);
    }

    private static StoredResults resultsOf(RunInOwnJvm run) throws SQLException {
        try (EmbeddedServer server =
                        EmbeddedServer.start(EmbeddedServerSettings.of(run.postgres()));
                Connection connection =
                        Database.unpooled(server.databaseSettings()).getConnection()) {
            return StoredResults.read(connection);
        }
    }

    private static void assertBooksEqualAndProven(RunInOwnJvm run, StoredResults expected)
            throws Exception {
        List<ChainHead> heads = HeadFile.read(run.home().resolve("ledger-heads.jsonl"));
        try (EmbeddedServer server =
                        EmbeddedServer.start(EmbeddedServerSettings.of(run.postgres()));
                Connection connection =
                        Database.unpooled(server.databaseSettings()).getConnection()) {
            assertThat(StoredResults.read(connection).differencesTo(expected)).isEmpty();
            Verification intact = LedgerVerifier.verify(connection, heads);
            assertThat(intact.broken()).isNull();
            assertThat(intact.journals()).isEqualTo(expected.postings().size());
            assertChangedByteIsFound(connection, heads);
        }
    }

    private static void assertChangedByteIsFound(Connection connection, List<ChainHead> heads)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table journal disable trigger journal_is_final");
            statement.execute(
                    "update journal set text = overlay(text placing '*' from 1)"
                            + " where sequence = 77");
        }
        BrokenLink broken = LedgerVerifier.verify(connection, heads).broken();
        assertThat(broken.sequence()).isEqualTo(77);
        assertThat(broken.fault()).isEqualTo(Fault.CHANGED);
    }

    private static String fileName(int round) {
        return "events-" + round + ".jsonl";
    }

    /** Both sides of every pair in one file; every amount of a kind occurs once. */
    private static String file(int round) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < PAIRS_PER_FILE; i++) {
            int n = round * PAIRS_PER_FILE + i;
            String certain = "%d.01".formatted(1_000 + n);
            String inferred = "%d.02".formatted(10_000 + 7 * n);
            String alone = "%d.03".formatted(100_000 + 11 * n);
            bankLine(lines, "BC" + n, certain, "RUN-2026-" + (100_000 + n), "");
            entry(lines, "LC" + n, certain, "RUN-2026-" + (100_000 + n), "");
            bankLine(lines, "BI" + n, inferred, "", "Customer Number " + n);
            entry(lines, "LI" + n, inferred, "", "Customer Number " + n);
            bankLine(lines, "BA" + n, alone, "", "");
        }
        for (int i = 0; i < PAYMENTS_PER_FILE; i++) {
            int n = round * PAYMENTS_PER_FILE + i;
            boolean known = i + 1 < PAYMENTS_PER_FILE;
            if (known) {
                receivable(lines, n);
            }
            payment(lines, n, known ? "INV-2026-%06d".formatted(n) : "thanks");
        }
        return lines.toString();
    }

    private static void receivable(StringBuilder lines, int n) {
        lines.append(
                """
                {"stream":"receivables","source":{"file":"t","position":"1"},"event":{"id":"R%d",\
                "companyId":"acme","customerId":"C%d","number":"INV-2026-%06d","kind":"invoice",\
                "issueDate":"2026-02-02","dueDate":"2026-03-02","amount":"%d.00","currency":"EUR"}}
                """
                        .formatted(n, n % 7, n, 100 + n));
    }

    /** On an account of the other company, which has no cash book. */
    private static void payment(StringBuilder lines, int n, String text) {
        lines.append(
                """
                {"stream":"bank-transactions","source":{"file":"t","position":"1"},"event":{\
                "id":"P%d","accountId":"DE2","bookingDate":"2026-03-02","amount":"%d.00",\
                "currency":"EUR","text":"%s"}}
                """
                        .formatted(n, 100 + n, text));
    }

    private static void bankLine(
            StringBuilder lines, String id, String amount, String reference, String party) {
        event(lines, "bank-transactions", id, "bookingDate", amount, reference, party);
    }

    private static void entry(
            StringBuilder lines, String id, String amount, String reference, String party) {
        event(lines, "ledger-entries", id, "postingDate", amount, reference, party);
    }

    private static void event(
            StringBuilder lines,
            String stream,
            String id,
            String dateField,
            String amount,
            String reference,
            String party) {
        lines.append(
                """
                {"stream":"%s","source":{"file":"t","position":"1"},"event":{"id":"%s",\
                "accountId":"DE1","%s":"2026-03-02","amount":"%s","currency":"EUR"%s%s}}
                """
                        .formatted(
                                stream,
                                id,
                                dateField,
                                amount,
                                reference.isEmpty()
                                        ? ""
                                        : ",\"references\":[{\"type\":\"endToEndId\",\"value\":\""
                                                + reference
                                                + "\"}]",
                                party.isEmpty() ? "" : ",\"counterpartyName\":\"" + party + "\""));
    }
}
