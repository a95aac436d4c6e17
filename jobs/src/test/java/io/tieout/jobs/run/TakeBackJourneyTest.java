package io.tieout.jobs.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tieout.jobs.run.EngineConsole.PASSWORD;
import static io.tieout.jobs.run.EngineConsole.user;
import static io.tieout.jobs.run.StoredResults.number;
import static io.tieout.jobs.run.Waiting.awaitCount;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.ConsoleServer;
import io.tieout.console.identity.Role;
import io.tieout.jobs.settings.CashSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rule tied out wrongly, a person takes back at the keyboard: match, journal and items. */
class TakeBackJourneyTest {

    private static final String MATCH = "match where kind = 'bank' and status = ";
    private static final String OPEN = "exception_item where status = 'OPEN'";

    /** What stands in the bank's account by the books, in cents. */
    private static final String BANKED =
            "select coalesce(sum(amount_minor), 0) from journal_line where account = 'bank:DE1'";

    @TempDir Path home;

    @Test
    void shouldTakeBackWhatARuleMatched() throws Exception {
        try (ScreenPerson anna = ScreenPerson.sitsDown();
                Engine engine = Engine.start(settings());
                ConsoleServer console =
                        EngineConsole.start(home, engine, user("anna", Role.AR_ANALYST))) {
            deliver();
            awaitCount(engine, MATCH + "'confirmed'", 1);
            awaitCount(engine, "journal", 1);
            assertThat(number(engine, BANKED)).isEqualTo(500_00);
            anna.signIn(console.address().toString(), "anna", PASSWORD);

            takeBack(anna, console.address() + "/#/documents/B1");
            awaitCount(engine, MATCH + "'reversed'", 1);
            awaitCount(engine, OPEN, 2);
            awaitCount(engine, "journal", 2);
            assertThat(number(engine, BANKED)).as("its journal is reversed").isZero();
            assertThat(number(engine, "select count(*) from " + MATCH + "'confirmed'"))
                    .as("no rule ties them again")
                    .isZero();
        }
    }

    private static void takeBack(ScreenPerson anna, String document) throws Exception {
        anna.page().navigate(document);
        assertThat(anna.see(".plain .chip").first()).hasText("confirmed");
        anna.see(".plain a").first().focus();
        anna.press("Enter");
        assertThat(anna.see(".pair")).isVisible();
        anna.tabTo("Take back").press("Enter");
        assertThat(anna.see("dialog input")).isFocused();
        anna.requireAccessible("taking back");
        anna.type("The reference was used twice").press("Enter");
        assertThat(anna.see(".toast.good")).containsText("taken back");
    }

    private void deliver() throws Exception {
        EngineHome inbox = new EngineHome(home);
        inbox.drop("bank-transactions-1.jsonl", item("B1", "bookingDate"));
        inbox.drop("ledger-entries-1.jsonl", item("L1", "postingDate"));
    }

    private static String item(String id, String dateField) {
        return """
        {"id":"%s","accountId":"DE1","%s":"2026-03-02","amount":"500.00","currency":"EUR",\
        "references":[{"type":"endToEndId","value":"E2E-1"}]}
        """
                .formatted(id, dateField);
    }

    private EngineSettings settings() {
        EngineHome folder = new EngineHome(home);
        return folder.quickEngine(CashSettings.DEFAULTS);
    }
}
