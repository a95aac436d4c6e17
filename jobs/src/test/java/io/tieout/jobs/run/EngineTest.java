package io.tieout.jobs.run;

import static io.tieout.jobs.run.StoredResults.count;
import static io.tieout.jobs.run.Waiting.awaitCount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.console.operations.EngineHealth;
import io.tieout.store.ledger.HeadFile;
import io.tieout.store.ledger.LedgerVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String CAMT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
            <GrpHdr><MsgId>M</MsgId><CreDtTm>2026-03-03T06:00:00Z</CreDtTm></GrpHdr>
            <Stmt><Id>S1</Id><CreDtTm>2026-03-03T06:00:00Z</CreDtTm>
            <Acct><Id><IBAN>DE02120300000000202051</IBAN></Id><Ccy>EUR</Ccy></Acct>
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1000.00</Amt>
            <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">500.00</Amt>
            <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>
            <Ntry><Amt Ccy="EUR">500.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2026-03-02</Dt></BookgDt><BkTxCd/><NtryDtls><TxDtls>
            <Refs><EndToEndId>RUN-4711</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
            </Stmt></BkToCstmrStmt></Document>
            """;

    private static final String MT940 =
            """
            :20:STARTUMSE
            :25:20041010/1234567890
            :28C:1/1
            :60F:C260302EUR100,00
            :61:2603020302D25,00NTRFNONREF
            :86:166?00UEBERWEISUNG?20EREF+RUN-4712
            :62F:C260302EUR75,00
            -
            """;

    @TempDir Path home;

    /** All tasks run, all of the log is behind a checkpoint, and event time goes with the clock. */
    private static void shouldSayHowItDoes(Engine engine) throws Exception {
        Waiting.until(
                "the log is read",
                Duration.ofSeconds(30),
                () -> engine.health().log().unread() == 0);
        EngineHealth health = engine.health();
        assertThat(health.pages()).isEqualTo(engine.webAddress().toString());
        assertThat(health.job().state()).isEqualTo("RUNNING");
        assertThat(health.job().tasksRunning()).isEqualTo(health.job().tasks()).isPositive();
        assertThat(health.job().restarts()).isZero();
        assertThat(health.log().records()).isGreaterThan(5);
        assertThat(health.checkpoints().completed()).isPositive();
        assertThat(Instant.parse(health.checkpoints().lastAt())).isBefore(Instant.now());
        assertThat(health.checkpoints().stateBytes()).isPositive();
        assertThat(health.stages())
                .extracting(EngineHealth.Stage::name)
                .contains("watch folder", "read log");
        assertThat(health.stages())
                .filteredOn(it -> it.behindMillis() != null)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.behindMillis()).isLessThan(60_000));
    }

    @Test
    void shouldMatchWhatComesInAndGoOnAfterAStopWithoutRepeatingAnything() throws Exception {
        Path savepoint;
        StoredResults before;
        try (Engine engine = Engine.start(settings())) {
            assertThat(engine.restoredFrom()).isEmpty();
            drop("statement.xml", CAMT);
            drop("statement.sta", MT940);
            drop(
                    "bank-transactions-1.jsonl",
                    bankLine("B1", "DE1", "12.00", "RUN-1")
                            + bankLine("B2", "DE1", "13.00", "RUN-2")
                            + "{\"id\":\"B3\",\"amount\":\"none\"}\n");
            drop(
                    "ledger-entries-1.jsonl",
                    entry("L1", "DE02120300000000202051", "-500.00", "RUN-4711")
                            + entry("L2", "20041010/1234567890", "-25.00", "RUN-4712")
                            + entry("L3", "DE1", "12.00", "RUN-1"));
            awaitConfirmed(engine, 3);
            awaitCount(engine, "exception_item where status = 'OPEN'", 1);
            awaitCount(engine, "dead_letter", 1);
            awaitCount(engine, "intake_file where state = 'DONE'", 4);
            shouldSayHowItDoes(engine);
            awaitCount(
                    engine,
                    "intake_file where name = 'bank-transactions-1.jsonl' and read_count = 3"
                            + " and accepted_count = 2 and rejected_count = 1",
                    1);
            awaitCount(engine, "journal", 3);
            assertUnexplainedIsNothing(engine);
            assertThatThrownBy(() -> Engine.start(settings()))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            before = results(engine);
            assertThat(keptSavepoint().resolve("_metadata")).exists();
            savepoint = engine.stop().orElseThrow();
        }
        assertThat(HeadFile.read(settings().ledgerHeads())).hasSize(1);
        assertThat(settings().work()).doesNotExist();

        try (Engine engine = Engine.start(settings())) {
            assertThat(engine.restoredFrom()).contains(savepoint);
            drop("ledger-entries-2.jsonl", entry("L4", "DE1", "13.00", "RUN-2"));
            awaitConfirmed(engine, 4);
            awaitCount(engine, "journal", 4);
            awaitCount(engine, "intake_file", 5);
            awaitCount(engine, "exception_item where status = 'OPEN'", 0);
            StoredResults after = results(engine);
            assertThat(after.matches()).containsAll(before.matches()).hasSize(4);
            assertThat(after.postings()).containsAll(before.postings()).hasSize(4);
            assertCount(engine, "bank_transaction", 4);
            assertCount(engine, "ledger_entry", 4);
            assertCount(engine, "dead_letter", 1);
            try (Connection connection = engine.database().connection()) {
                assertThat(
                                LedgerVerifier.verify(
                                                connection, HeadFile.read(settings().ledgerHeads()))
                                        .isIntact())
                        .isTrue();
            }
            followsPublishedRules(engine);
            assertThat(engine.stop()).isPresent();
        }
        assertThat(savepoint).doesNotExist();
        assertThat(RunningEngine.of(settings().settings().dataFolder())).isEmpty();
        try (Stream<Path> kept = Files.list(home.resolve("kept"))) {
            assertThat(kept).as("what was asked for is never deleted").hasSize(1);
        }
        try (Stream<Path> done = Files.list(home.resolve("inbox/done"))) {
            assertThat(done).hasSize(8);
        }
    }

    private void followsPublishedRules(Engine engine) throws Exception {
        drop(
                "rule-sets-2.jsonl",
                """
                {"id":"R2","flow":"bank","version":2,"values":{"autonomy":"SUGGEST"},\
                "author":"anna","approvedBy":"ben","publishedAt":"2026-03-03T08:00:00Z"}
                """);
        awaitCount(
                engine, "intake_file where name = 'rule-sets-2.jsonl' and accepted_count = 1", 1);
        drop("bank-transactions-3.jsonl", bankLine("B5", "DE1", "15.00", "RUN-5"));
        drop("ledger-entries-3.jsonl", entry("L5", "DE1", "15.00", "RUN-5"));
        awaitCount(engine, "match where status = 'proposed' and rule_version = 2", 1);
        awaitCount(engine, "rule_set where version = 2 and approved_by = 'ben'", 1);
        assertCount(engine, "journal", 4);
    }

    private Path keptSavepoint() throws Exception {
        RunningEngine running = RunningEngine.of(settings().settings().dataFolder()).orElseThrow();
        return running.savepoint(home.resolve("kept"), PATIENCE);
    }

    private EngineSettings settings() {
        return new EngineHome(home)
                .engine(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(3));
    }

    private void drop(String name, String content) throws IOException {
        new EngineHome(home).drop(name, content);
    }

    private static String bankLine(String id, String account, String amount, String reference) {
        return event(id, account, amount, reference, "bookingDate");
    }

    private static String entry(String id, String account, String amount, String reference) {
        return event(id, account, amount, reference, "postingDate");
    }

    private static String event(
            String id, String account, String amount, String reference, String dateField) {
        return """
               {"id":"%s","accountId":"%s","%s":"2026-03-02","amount":"%s","currency":"EUR",\
               "references":[{"type":"endToEndId","value":"%s"}]}
               """
                .formatted(id, account, dateField, amount, reference);
    }

    private static void awaitConfirmed(Engine engine, long wanted) {
        awaitCount(engine, "match where status = 'confirmed'", wanted);
    }

    private static void assertCount(Engine engine, String of, long wanted) throws Exception {
        assertThat(count(engine, of)).as(of).isEqualTo(wanted);
    }

    private static StoredResults results(Engine engine) throws Exception {
        try (Connection connection = engine.database().connection()) {
            return StoredResults.read(connection);
        }
    }

    private static void assertUnexplainedIsNothing(Engine engine) throws Exception {
        try (Connection connection = engine.database().connection()) {
            assertThat(Overview.read(connection).isExplained()).isTrue();
        }
    }
}
