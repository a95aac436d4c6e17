package io.tieout.jobs.run;

import static io.tieout.jobs.run.Waiting.awaitCount;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tieout.core.money.Money;
import io.tieout.core.statements.StatementCause;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.core.statements.StatementStatus;
import io.tieout.jobs.settings.Settings;
import io.tieout.jobs.settings.SettingsReader;
import io.tieout.store.read.PartyStatements;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The vendor says 27,000 and we say 25,000: the engine names invoice 789 and asks for it, and when
 * it comes everything ties out without anyone touching it.
 */
class StatementEngineTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path EXAMPLE = Path.of("../docs/examples/statements");

    private static final String INVOICE_789 =
            """
            {"id":"I9","vendorId":"V1","number":"789","kind":"invoice","issueDate":"2026-10-20",\
            "orderNumbers":["PO-4711"],"currency":"EUR","grossAmount":"2000.00",\
            "netAmount":"2000.00","taxAmount":"0.00",\
            "lines":[{"line":1,"netAmount":"2000.00","taxPercent":"0"}]}
            """;

    private static final String MISSED =
            "exception_item where queue = 'statements'"
                    + " and reason = 'STATEMENT_ITEM_MISSING_IN_LEDGER' and status = 'OPEN'";

    private static final Money OURS = Money.parse("25000.00", "EUR");

    @TempDir Path home;

    @Test
    void shouldNameAskForAndTieOutTheInvoiceThatNeverCame() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            EngineSettings settings = EngineHome.engine(settings(mail.getSmtp().getPort()));
            try (Engine engine = Engine.start(settings)) {
                drop("vendors.jsonl", withSender(example("vendors")));
                drop("purchase-orders.jsonl", example("purchase-orders"));
                drop("invoices.jsonl", example("invoices"));
                drop("ledger-entries.jsonl", example("ledger-entries"));
                drop("statements.jsonl", example("statements"));
                awaitCount(engine, MISSED, 1);
                Waiting.until(
                        "the other bills are granted",
                        PATIENCE,
                        () -> statement(engine, "S1").ourBalance().equals(OURS));
                assertMissed(statement(engine, "S1"));
                assertThat(mail.waitForIncomingEmail(PATIENCE.toMillis(), 1)).isTrue();
                assertThat(engine.stop()).isPresent();
            }
            try (Engine engine = Engine.start(settings)) {
                assertThat(engine.restoredFrom()).isPresent();
                drop("invoices-2.jsonl", INVOICE_789);
                awaitCount(engine, MISSED, 0);
                Waiting.until(
                        "the statement is matched",
                        PATIENCE,
                        () -> statement(engine, "S1").status() == StatementStatus.FULLY_MATCHED);
                assertThat(statement(engine, "S1").difference().isZero()).isTrue();
                assertThat(matches(engine, "S1#3")).containsExactly("[\"I9\"] confirmed");
                assertAskedOnce(mail.getReceivedMessages());
                assertThat(engine.stop()).isPresent();
            }
        } finally {
            mail.stop();
        }
    }

    private static void assertMissed(StatementReconciliation told) {
        assertThat(told.difference().toPlainString()).isEqualTo("2000.00");
        assertThat(told.unexplained().isZero()).isTrue();
        assertThat(told.causes())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.cause()).isEqualTo(StatementCause.NOT_RECEIVED);
                            assertThat(it.amount().toPlainString()).isEqualTo("2000.00");
                            assertThat(it.ids()).containsExactly("S1#3");
                        });
    }

    private static void assertAskedOnce(MimeMessage... mails) throws Exception {
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getAllRecipients()[0]).hasToString("billing@alpha.example");
        assertThat(mails[0].getContent().toString()).contains("789 of October 20, 2026: 2,000.00");
    }

    private static List<String> matches(Engine engine, String lineId) throws Exception {
        try (Connection connection = engine.database().connection()) {
            return StoredResults.texts(
                    connection,
                    "select concat_ws(' ', right_ids, status) from match join match_item i"
                            + " on i.match_id = match.id where i.item_id = '"
                            + lineId
                            + "'");
        }
    }

    private static StatementReconciliation statement(Engine engine, String id) throws Exception {
        try (Connection connection = engine.database().connection()) {
            return PartyStatements.page(
                            connection,
                            new PartyStatements.Filter(null, null, null, true),
                            null,
                            null,
                            10)
                    .stream()
                    .filter(it -> it.statementId().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Settings settings(int mailPort) throws IOException {
        Path file = home.resolve("tieout.yaml");
        Files.writeString(
                file,
                """
                inputFolder: inbox
                dataFolder: data
                logFolder: log
                settle: {tick: 1s, certain: 1s, inferred: 1s}
                collections:
                  documentRequests: email
                  companyNames: {default: Acme Ltd}
                  from: ap@acme.example
                  smtp: {host: 127.0.0.1, port: %d, startTls: false}
                """
                        .formatted(mailPort));
        return SettingsReader.read(file, home, Map.of());
    }

    private static String example(String name) throws IOException {
        return Files.readString(EXAMPLE.resolve(name + ".jsonl"));
    }

    private static String withSender(String vendors) {
        return vendors.replace(
                "\"accounts\":", "\"senders\":[\"billing@alpha.example\"],\"accounts\":");
    }

    private void drop(String name, String content) throws IOException {
        new EngineHome(home).drop(name, content);
    }
}
