package io.tieout.jobs.run;

import static io.tieout.jobs.run.Waiting.awaitCount;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tieout.connectors.messages.SmtpSettings;
import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.money.Money;
import io.tieout.jobs.settings.CashSettings;
import io.tieout.jobs.settings.CollectionsConfiguration;
import io.tieout.store.read.CustomerAccounts;
import io.tieout.store.read.Forecasts;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Late invoices are chased while the engine runs, once, also after it ended without a savepoint.
 */
class ReceivablesEngineTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Long before the hour of reminders, however slow the machine is. */
    private static final Instant FRIDAY = Instant.parse("2026-11-20T03:00:00Z");

    private static final Instant SIX = Instant.parse("2026-11-20T06:00:00Z");
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
                            + receivable("R4", "60.00")
                            + receivable("R5", "100.00").replace("EUR", "USD").replace("C1", "C2"));
            inbox.drop(
                    "bank-transactions-1.jsonl",
                    payment("P1", "70.00", "INV-R3")
                            + payment("P5", "100.00", "INV-R5").replace("EUR", "USD"));
            inbox.drop("fx-rates-1.jsonl", rate("2026-10-10", "0.90"));
            inbox.drop(
                    "customer-replies-1.jsonl",
                    reply("A1", "dispute", "R2", "")
                            + reply("A2", "promise", "R4", ",\"promisedDate\":\"2026-11-18\""));
            awaitCount(engine, "match where kind = 'cash' and status = 'confirmed'", 2);
            awaitCount(engine, "exception_item where reason = 'CUSTOMER_DISPUTE'", 1);
            awaitCount(
                    engine,
                    "exception_item where reason = 'FX_RATE_MISSING' and status = 'OPEN'",
                    1);
            inbox.drop("fx-rates-2.jsonl", rate("2026-11-19", "0.95"));
            awaitCount(
                    engine,
                    "journal_line where account = 'realised-exchange-gain'"
                            + " and currency = 'EUR' and amount_minor = -500",
                    1);
            awaitCount(engine, "item_forecast where receivable_id in ('R1', 'R2', 'R4')", 3);
            awaitCount(engine, "item_forecast", 3);
            Waiting.until("the account", PATIENCE, () -> account(engine).equals("260.00 80.00"));
            assertThat(mails()).as("it is not six o'clock yet").isEmpty();
            setClock(SIX);
            Waiting.until("a mail", PATIENCE, () -> mails().size() == 1);
            assertThat(mails().get(0)).contains("INV-R1").doesNotContain("INV-R2", "INV-R3");
        }
        setClock(MONDAY);
        try (Engine engine = Engine.start(settings())) {
            assertThat(engine.restoredFrom()).isPresent();
            awaitCount(engine, "exception_item where reason = 'BROKEN_PROMISE'", 1);
            Waiting.until("the second mail", PATIENCE, () -> mails().size() == 2);
            awaitCount(engine, "item_forecast where as_of_date = date '2026-11-23'", 3);
            assertThat(expectedCash(engine)).isEqualTo(new Money(260_00, "EUR"));
            assertThat(mails().get(1)).contains("INV-R4").doesNotContain("INV-R1", "INV-R2");
            assertThat(engine.stop()).isPresent();
            assertThat(mails()).hasSize(2);
        }
    }

    /** What is owed, and what of it is disputed. */
    private static String account(Engine engine) throws SQLException {
        try (Connection connection = engine.database().connection()) {
            CustomerAccount account = CustomerAccounts.of(connection, "default", "C1").get(0);
            return account.debts().toPlainString() + " " + account.disputed().toPlainString();
        }
    }

    private static Money expectedCash(Engine engine) throws SQLException {
        LocalDate day = LocalDate.ofInstant(MONDAY, ZoneOffset.UTC);
        try (Connection connection = engine.database().connection()) {
            return Forecasts.cash(connection, null, day, day.plusYears(1)).stream()
                    .map(Forecasts.Day::expected)
                    .reduce(Money.zero("EUR"), Money::plus);
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

    private EngineSettings settings() {
        CashSettings cash = EngineHome.withoutCashBook("DE1");
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
                                Map.of("default", "EUR"),
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

    private static String rate(String day, String rate) {
        return """
        {"id":"USD-%s","fromCurrency":"USD","toCurrency":"EUR","day":"%s","rate":"%s"}
        """
                .formatted(day, day, rate);
    }

    private static String reply(String id, String kind, String receivable, String more) {
        return """
        {"id":"%s","customerId":"C1","kind":"%s","receivableIds":["%s"],\
        "receivedAt":"2026-11-18T09:00:00Z","recordedBy":"mia"%s}
        """
                .formatted(id, kind, receivable, more);
    }
}
