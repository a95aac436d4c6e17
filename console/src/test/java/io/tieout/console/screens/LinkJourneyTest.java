package io.tieout.console.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.tieout.console.approvals.ApprovalLink;
import io.tieout.core.money.Money;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.store.write.StoreWriter;
import io.tieout.testkit.browser.Chromium;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody follows the link of a notice, is not signed in, and approves by keyboard. */
class LinkJourneyTest {

    private static final String COMPANY = "hafen";

    private Chromium chromium;
    private ScreenConsole console;

    @BeforeEach
    void start() throws IOException, SQLException {
        chromium = Chromium.start();
        console = ScreenConsole.start();
    }

    @AfterEach
    void stop() throws IOException {
        console.close();
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void shouldApproveOneBillByItsLink(ColorScheme scheme) throws Exception {
        console.database()
                .transaction(c -> StoreWriter.writeExceptions(c, List.of(waitsFor("mia"))));
        try (Person mia = Person.at(chromium.browser(), scheme, address("mia"))) {
            assertThat(mia.heading()).hasText("Bill RE-90018");
            assertThat(mia.page().locator("main")).containsText("mia is asked to sign as manager");
            assertThat(mia.page().locator("main")).containsText("1,250.00");
            assertThat(Findings.on(mia)).isEmpty();

            mia.tabTo("Approve").press("Enter");

            assertThat(mia.page().getByRole(AriaRole.STATUS)).containsText("Approved");
            assertThat(Findings.on(mia)).isEmpty();
            assertThat(console.delivered())
                    .contains("\"left\":[\"RE-90018\"]", "\"decidedBy\":\"mia\"");
        }
        try (Person zoe = Person.at(chromium.browser(), scheme, address("zoe"))) {
            assertThat(zoe.page().locator("main")).containsText("does not wait for you any more");
            assertThat(zoe.page().getByText("Approve")).hasCount(0);
        }
    }

    private String address(String person) {
        long expires = ScreenConsole.NOW_MILLIS / 1_000 + 3_600;
        return console.address()
                + "#/approve/"
                + ScreenConsole.LINKS.token(
                        new ApprovalLink("x-link", COMPANY, "RE-90018", person, expires));
    }

    private static ExceptionItem waitsFor(String person) {
        return new ExceptionItem(
                "x-link",
                "approvals",
                Reason.APPROVAL_REQUIRED,
                Severity.MEDIUM,
                COMPANY,
                List.of("RE-90018"),
                new Money(1_250_00, "EUR"),
                ScreenConsole.NOW_MILLIS,
                ExceptionStatus.OPEN,
                "Waits for manager, step 1 of 1: " + person + ".",
                List.of(),
                List.of(new Evidence("waits for", "manager", person, false)));
    }
}
