package io.tieout.jobs.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tieout.jobs.run.EngineConsole.PASSWORD;
import static io.tieout.jobs.run.EngineConsole.user;
import static io.tieout.jobs.run.StoredResults.number;
import static io.tieout.jobs.run.Waiting.awaitCount;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.ConsoleServer;
import io.tieout.console.identity.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rest of a short payment is written off by one person and agreed to by another, by keyboard.
 */
class WriteOffJourneyTest {

    private static final String OPEN = "exception_item where status = 'OPEN' and reason = ";
    private static final String WRITTEN_OFF = "match where rule = 'write-off' and status = ";

    @TempDir Path home;

    @Test
    void shouldWriteOffTheRestWhenASecondPersonAgrees() throws Exception {
        try (ScreenPerson anna = ScreenPerson.sitsDown();
                ScreenPerson bert = ScreenPerson.sitsDown();
                Engine engine = Engine.start(settings());
                ConsoleServer console = console(engine)) {
            deliver();
            awaitCount(engine, OPEN + "'SHORT_PAYMENT'", 1);
            anna.signIn(console.address().toString(), "anna", PASSWORD);
            writeOff(anna);
            awaitCount(engine, OPEN + "'APPROVAL_REQUIRED'", 1);
            assertThat(posted(engine, "write-offs")).as("nobody agreed yet").isZero();

            bert.signIn(console.address().toString(), "bert", PASSWORD);
            agree(bert);
            awaitCount(engine, WRITTEN_OFF + "'confirmed' and decided_by = 'anna+bert'", 1);
            awaitCount(engine, "exception_item where status = 'OPEN'", 0);
            awaitCount(
                    engine,
                    "journal where cause in (select id from " + WRITTEN_OFF + "'confirmed')",
                    1);
            assertThat(posted(engine, "write-offs")).isEqualTo(30_00);
            assertThat(posted(engine, "receivables:C1")).isEqualTo(-1_000_00);
        }
    }

    private static void writeOff(ScreenPerson anna) throws Exception {
        anna.goTo("Queues");
        assertThat(anna.see(".queue-row.active")).containsText("30.00");
        assertThat(anna.see(".four-eyes")).containsText("needs a second person");
        anna.press("m");
        assertThat(anna.see("h1")).hasText("Match by hand");
        assertThat(anna.see(".match-foot")).containsText("Write off the rest: 30.00");
        anna.requireAccessible("the rest, by hand");
        anna.goTo("Queues");
        assertThat(anna.see(".queue-row.active")).containsText("30.00");
        assertThat(anna.see(".four-eyes")).isVisible();
        anna.press("a");
        assertThat(anna.see("dialog")).containsText("Why need it not be paid?");
        anna.requireAccessible("to write off");
        anna.type("Not worth a letter").press("Enter");
        assertThat(anna.see(".toast.good")).containsText("needs a second person");
    }

    private static void agree(ScreenPerson bert) throws Exception {
        bert.goTo("Queues");
        assertThat(bert.see(".queue-row:has-text('Approval required')")).hasCount(1);
        assertThat(bert.see(".queue-row:has-text('Short payment')")).hasCount(1);
        assertThat(bert.see(".queue-row.active")).hasCount(1);
        if (!bert.see(".queue-row.active").innerText().contains("Approval required")) {
            bert.press("j");
        }
        assertThat(bert.see(".queue-row.active")).containsText("Approval required");
        assertThat(bert.see(".pane")).containsText("was written off by anna");
        assertThat(bert.see(".pane")).containsText("Not worth a letter");
        bert.requireAccessible("to agree");
        bert.press("a");
        assertThat(bert.see(".toast.good")).containsText("Approved");
    }

    private void deliver() throws Exception {
        EngineHome inbox = new EngineHome(home);
        inbox.drop(
                "customers-1.jsonl",
                "{\"id\":\"C1\",\"name\":\"Northwind Ltd\",\"accounts\":[\"DE77\"]}\n");
        inbox.drop(
                "receivables-1.jsonl",
                """
                {"id":"R1","customerId":"C1","number":"INV-10001","kind":"invoice",\
                "issueDate":"2026-03-02","dueDate":"2026-04-01","amount":"1000.00","currency":"EUR"}
                """);
        inbox.drop(
                "bank-transactions-1.jsonl",
                """
                {"id":"P1","accountId":"DE1","bookingDate":"2026-03-09","amount":"970.00",\
                "currency":"EUR","counterpartyName":"Northwind Ltd","text":"INV-10001"}
                """);
    }

    private EngineSettings settings() {
        return new EngineHome(home).quickEngine(EngineHome.withoutCashBook("DE1"));
    }

    private ConsoleServer console(Engine engine) throws Exception {
        return EngineConsole.start(
                home, engine, user("anna", Role.AR_ANALYST), user("bert", Role.AR_ANALYST));
    }

    /** In cents. */
    private static long posted(Engine engine, String account) throws Exception {
        return number(
                engine,
                "select coalesce(sum(amount_minor), 0) from journal_line where account = '"
                        + account
                        + "'");
    }
}
