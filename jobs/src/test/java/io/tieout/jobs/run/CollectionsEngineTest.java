package io.tieout.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tieout.connectors.messages.SmtpSettings;
import io.tieout.jobs.settings.CashSettings;
import io.tieout.jobs.settings.CollectionsConfiguration;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Late invoices are chased while the engine runs, once, also after it ended without a savepoint.
 */
class CollectionsEngineTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant FRIDAY = Instant.parse("2026-11-20T05:59:30Z");
    private static final Instant MONDAY = Instant.parse("2026-11-23T05:59:55Z");

    /** How far the engine's clock is from the machine's. */
    private static final AtomicLong AHEAD_MILLIS = new AtomicLong();

    @TempDir Path home;

    private GreenMail server;

    @BeforeEach
    void startServer() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void shouldRemindOnceFollowUpPromisesAndLeaveWhatIsDisputed() throws Exception {
        EngineHome inbox = new EngineHome(home);
        setClock(FRIDAY);
        try (Engine engine = Engine.start(settings())) {
            inbox.drop(
                    "customers-1.jsonl",
                    "{\"id\":\"C1\",\"name\":\"Northwind Ltd\","
                            + "\"billing\":{\"email\":\"ap@northwind.example\"}}\n");
            inbox.drop(
                    "receivables-1.jsonl",
                    receivable("R1", "120.00")
                            + receivable("R2", "80.00")
                            + receivable("R3", "70.00")
                            + receivable("R4", "60.00"));
            inbox.drop("bank-transactions-1.jsonl", payment("P1", "70.00", "INV-R3"));
            inbox.drop(
                    "customer-replies-1.jsonl",
                    reply("A1", "dispute", "R2", "")
                            + reply("A2", "promise", "R4", ",\"promisedDate\":\"2026-11-18\""));
            await(engine, "match where kind = 'cash' and status = 'confirmed'", 1);
            await(engine, "exception_item where reason = 'CUSTOMER_DISPUTE'", 1);
            assertThat(mails()).as("it is not six o'clock yet").isEmpty();
            AHEAD_MILLIS.addAndGet(Duration.ofSeconds(30).toMillis());
            Waiting.until("a mail", PATIENCE, () -> mails().size() == 1);
            assertThat(mails().get(0)).contains("INV-R1").doesNotContain("INV-R2", "INV-R3");
        }
        setClock(MONDAY);
        try (Engine engine = Engine.start(settings())) {
            assertThat(engine.restoredFrom()).isPresent();
            await(engine, "exception_item where reason = 'BROKEN_PROMISE'", 1);
            Waiting.until("the second mail", PATIENCE, () -> mails().size() == 2);
            assertThat(mails().get(1)).contains("INV-R4").doesNotContain("INV-R1", "INV-R2");
            assertThat(engine.stop()).isPresent();
            assertThat(mails()).hasSize(2);
        }
    }

    private static void setClock(Instant instant) {
        AHEAD_MILLIS.set(instant.toEpochMilli() - System.currentTimeMillis());
    }

    private List<String> mails() throws Exception {
        List<String> texts = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            texts.add(mail.getContent().toString());
        }
        return texts;
    }

    private static void await(Engine engine, String from, long count) {
        Waiting.until(
                count + " " + from,
                PATIENCE,
                () -> {
                    try (Connection connection = engine.database().connection()) {
                        return StoredResults.number(connection, "select count(*) from " + from)
                                == count;
                    }
                });
    }

    private EngineSettings settings() {
        CashSettings cash =
                new CashSettings(
                        CashSettings.DEFAULTS.rules(),
                        CashSettings.DEFAULTS.identification(),
                        Set.of("DE1"));
        CollectionsConfiguration off = CollectionsConfiguration.OFF;
        CollectionsConfiguration byMail =
                new CollectionsConfiguration(
                        true,
                        off.rules(),
                        6,
                        "UTC",
                        Map.of(),
                        Map.of(),
                        "Acme Ltd <ar@acme.example>",
                        Optional.empty(),
                        Optional.of(
                                new SmtpSettings(
                                        "127.0.0.1",
                                        server.getSmtp().getPort(),
                                        false,
                                        "",
                                        "",
                                        "Acme Ltd <ar@acme.example>",
                                        10_000)),
                        Optional.empty(),
                        Optional.empty());
        EngineSettings engine =
                EngineHome.engine(
                        EngineHome.with(
                                new EngineHome(home)
                                        .settings(
                                                Duration.ofMillis(200),
                                                Duration.ofSeconds(1),
                                                Duration.ofSeconds(2),
                                                cash),
                                Map.of(),
                                byMail));
        return new EngineSettings(
                engine.settings(),
                engine.formats(),
                () -> System.currentTimeMillis() + AHEAD_MILLIS.get(),
                engine.slack());
    }

    private static String receivable(String id, String amount) {
        return """
        {"id":"%s","customerId":"C1","number":"INV-%s","kind":"invoice","issueDate":"2026-10-10",\
        "dueDate":"2026-11-10","amount":"%s","currency":"EUR"}
        """
                .formatted(id, id, amount);
    }

    private static String payment(String id, String amount, String text) {
        return """
        {"id":"%s","accountId":"DE1","bookingDate":"2026-11-19","amount":"%s","currency":"EUR",\
        "counterpartyName":"Northwind Ltd","text":"%s"}
        """
                .formatted(id, amount, text);
    }

    private static String reply(String id, String kind, String receivable, String more) {
        return """
        {"id":"%s","customerId":"C1","kind":"%s","receivableIds":["%s"],\
        "receivedAt":"2026-11-18T09:00:00Z","recordedBy":"mia"%s}
        """
                .formatted(id, kind, receivable, more);
    }
}
