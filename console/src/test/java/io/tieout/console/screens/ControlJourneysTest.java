package io.tieout.console.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.tieout.testkit.browser.Chromium;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What takes two people: rules into force, and money to the bank. By keyboard alone. */
class ControlJourneysTest {

    private static Chromium chromium;
    private static ScreenConsole console;

    @BeforeAll
    static void start() throws IOException, SQLException {
        chromium = Chromium.start();
        console = ScreenConsole.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (console != null) {
            console.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Person person(ColorScheme scheme, String user) {
        return Person.signedIn(chromium.browser(), scheme, console.address(), user);
    }

    @Test
    void shouldBeInForceWhenAControllerProposesAndASecondPersonPublishes() throws Exception {
        try (Person carla = person(ColorScheme.LIGHT, "carla")) {
            carla.goTo("Rules");
            Locator active = carla.page().locator("tr.active");
            assertThat(active).containsText("All companies");
            carla.picture("rules");
            carla.press("Enter");
            Locator field = carla.page().getByLabel("Amount and party: bank latest (days)");
            carla.tabTo("rule-latestLag");
            assertThat(field).isFocused();
            assertThat(field).hasValue("8");

            carla.press("Control+a").type("-9");
            assertThat(carla.page().locator("#wrong-latestLag"))
                    .containsText("earliestLag -5 is after latestLag -9");
            carla.picture("rules-wrong");
            carla.press("Control+a").type("12");
            assertThat(carla.page().getByText("Changes: 1")).isVisible();

            carla.tabTo("Back-test").press("Enter");
            assertThat(carla.page().locator(".back-test")).containsText("80.0%");
            assertThat(carla.page().locator(".back-test")).containsText("New matches: 8");
            carla.page().locator(".back-test details").first().scrollIntoViewIfNeeded();
            carla.picture("rules-back-test");
            carla.tabTo("rule-why");
            carla.type("The new bank books on the eleventh day").press("Enter");
            assertThat(carla.page().locator(".toast.good")).containsText("second person");

            carla.tabTo("In force").press("ArrowRight");
            assertThat(carla.page().locator("tr.active")).containsText("eleventh day");
            assertThat(carla.page().getByText("You wrote it.")).isVisible();
            carla.press("a");
            assertThat(console.delivered()).doesNotContain("eleventh day");
            assertThat(carla.complaints()).isEmpty();
        }
        try (Person bruno = person(ColorScheme.DARK, "bruno")) {
            bruno.goTo("Rules");
            bruno.tabTo("In force").press("ArrowRight");
            assertThat(bruno.page().locator("tr.active")).containsText("eleventh day");
            assertThat(bruno.page().locator(".back-test")).containsText("Lost matches: 2");
            bruno.picture("rules-publish-dark");
            bruno.press("a");
            assertThat(bruno.page().locator(".toast.good")).containsText("Version 3 published");
            assertThat(console.delivered())
                    .contains("\"author\":\"carla\",\"approvedBy\":\"bruno\"")
                    .contains("\"latestLag\":\"12\"");

            bruno.tabTo("Proposals (1)").press("ArrowLeft");
            Locator all = bruno.page().locator("tbody tr").first();
            assertThat(all).containsText("version 3 on its way");
            console.observeRules();
            assertThat(all).not().containsText("on its way");
            assertThat(all).containsText("carla, bruno");
            assertThat(bruno.page().getByLabel("Amount and party: bank latest (days)"))
                    .hasValue("12");
            assertThat(bruno.complaints()).isEmpty();
        }
    }

    @Test
    void shouldGoToTheBankWhenAClerkChangesARunAndAnotherApproves() {
        try (Person anton = person(ColorScheme.LIGHT, "anton")) {
            anton.goTo("Payments");
            assertThat(anton.page().locator("tr.active")).containsText("2026-03-24");
            assertThat(anton.page().getByText("33.86")).isVisible();
            assertThat(anton.page().getByText("hurdle 10 %")).isVisible();
            anton.picture("payments");
            anton.tabTo("Put in 4402").press("Enter");
            assertThat(anton.page().locator(".toast.good")).containsText("Put in");
            assertThat(anton.page().getByText("a person put it in")).isVisible();
            anton.press("a");
            assertThat(anton.page().getByText("Somebody else has to approve it")).isVisible();
            assertThat(anton.page().getByText("waits for approval").first()).isVisible();
            assertThat(anton.complaints()).isEmpty();
        }
        try (Person bruno = person(ColorScheme.DARK, "bruno")) {
            bruno.goTo("Payments");
            assertThat(bruno.page().getByText("a person put it in")).isVisible();
            bruno.picture("payments-dark");
            bruno.press("a");
            assertThat(bruno.page().locator(".toast.good")).containsText("Approved");
            assertThat(bruno.complaints()).isEmpty();
        }
        try (Person anton = person(ColorScheme.LIGHT, "anton")) {
            anton.goTo("Payments");
            anton.tabTo("Export").press("Enter");
            assertThat(anton.page().locator(".toast.good")).containsText("expects the payments");
            Locator link = anton.page().getByText("Download the bank’s file");
            assertThat(link).isVisible();
            anton.picture("payments-sent");
            anton.tabTo("↓ Download the bank’s file");
            Download file = anton.page().waitForDownload(() -> anton.press("Enter"));
            assertThat(file.suggestedFilename()).isEqualTo("2026-03-24.xml");
        }
    }
}
