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

/** What an analyst does at the keyboard goes through the engine, into the books and back. */
class MatchByHandJourneyTest {

    private static final String SHORT = "match where kind = 'cash' and rule = 'decision'";
    private static final String OPEN_PAYMENT =
            "exception_item where status = 'OPEN' and subjects @> '[\"P1\"]'";

    /** What the customer owes by the books, in cents; negative is less than before. */
    private static final String OWED =
            "select coalesce(sum(amount_minor), 0) from journal_line"
                    + " where account = 'receivables:C1'";

    private static final String JOURNALS =
            "journal where cause in (select id from match where rule = 'decision')";

    @TempDir Path home;

    @Test
    void shouldMatchAShortPaymentByHandAndUndoIt() throws Exception {
        try (ScreenPerson anna = ScreenPerson.sitsDown();
                Engine engine = Engine.start(settings());
                ConsoleServer console = console(engine)) {
            deliver();
            awaitCount(engine, OPEN_PAYMENT, 1);
            anna.signIn(console.address().toString(), "anna", PASSWORD);

            matchTheShortPayment(anna);
            awaitCount(engine, SHORT + " and status = 'confirmed'", 1);
            awaitCount(engine, OPEN_PAYMENT, 0);
            awaitCount(engine, JOURNALS, 1);
            assertThat(number(engine, OWED)).as("less is owed by what was paid").isEqualTo(-90_00);

            undo(anna);
            awaitCount(engine, SHORT + " and status = 'reversed'", 1);
            awaitCount(engine, OPEN_PAYMENT, 1);
            awaitCount(engine, JOURNALS, 2);
            assertThat(number(engine, OWED)).as("all of it is owed again").isZero();
            seeItOpenAgain(anna);
        }
    }

    private static void matchTheShortPayment(ScreenPerson anna) throws Exception {
        anna.goTo("Queues");
        assertThat(anna.see(".queue-row.active")).containsText("90.00");
        anna.pressUntil("m", ".match-side");
        assertThat(anna.see("h1")).hasText("Match by hand");
        assertThat(anna.see(".match-side").first()).containsText("90.00");
        anna.tabTo("Add by id").type("R1").press("Enter");
        assertThat(anna.see(".match-side").last()).containsText("100.00");
        assertThat(anna.see(".match-difference")).containsText("10.00");
        anna.requireAccessible("match by hand");
        anna.tabTo("Short payment").press("Enter");
        anna.tabTo("Match").press("Enter");
        assertThat(anna.see(".toast.good")).containsText("Sent to the engine");
    }

    private static void undo(ScreenPerson anna) throws Exception {
        assertThat(anna.see(".queue")).isVisible();
        anna.pressUntil("Control+z", "dialog .log");
        assertThat(anna.see("dialog .log")).containsText("INV-1");
        anna.requireAccessible("own decisions");
        anna.tabTo("Undo").press("Enter").type("It pays another invoice").press("Enter");
        assertThat(anna.see("dialog .log")).containsText("Taken back");
        anna.press("Escape");
        assertThat(anna.see("dialog")).hasCount(0);
    }

    private static void seeItOpenAgain(ScreenPerson anna) throws Exception {
        anna.goTo("Operations");
        anna.goTo("Queues");
        assertThat(anna.see(".queue-row.active")).containsText("90.00");
        anna.pressUntil("m", ".match-side");
        assertThat(anna.see(".match-side").first()).containsText("90.00");
        anna.requireAccessible("after it was taken back");
    }

    private void deliver() throws Exception {
        EngineHome inbox = new EngineHome(home);
        inbox.drop(
                "customers-1.jsonl",
                "{\"id\":\"C1\",\"name\":\"Northwind Ltd\",\"accounts\":[\"DE77\"]}\n");
        inbox.drop(
                "receivables-1.jsonl",
                """
                {"id":"R1","customerId":"C1","number":"INV-1","kind":"invoice",\
                "issueDate":"2026-03-02","dueDate":"2026-04-01","amount":"100.00","currency":"EUR"}
                """);
        inbox.drop(
                "bank-transactions-1.jsonl",
                """
                {"id":"P1","accountId":"DE1","bookingDate":"2026-03-09","amount":"90.00",\
                "currency":"EUR","counterpartyName":"Northwind Ltd","text":"thanks"}
                """);
    }

    private EngineSettings settings() {
        return new EngineHome(home).quickEngine(EngineHome.withoutCashBook("DE1"));
    }

    private ConsoleServer console(Engine engine) throws Exception {
        return EngineConsole.start(home, engine, user("anna", Role.AR_ANALYST));
    }
}
