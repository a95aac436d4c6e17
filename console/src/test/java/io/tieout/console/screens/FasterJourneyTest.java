package io.tieout.console.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.tieout.testkit.browser.Chromium;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two persons at one case: who comes second is told, and keeps what he typed. */
class FasterJourneyTest {

    private static final String WORDS = "Ask the branch first";

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

    private Person person(String user) {
        Person person =
                Person.signedIn(chromium.browser(), ColorScheme.LIGHT, console.address(), user);
        person.goTo("Date differs");
        assertThat(person.page().locator(".pane:not(.stale) .casework")).isVisible();
        return person;
    }

    private static Locator dialog(Person person) {
        return person.page().locator("dialog");
    }

    private static Locator comments(Person person) {
        return person.page().locator(".pane .comments");
    }

    private static Person typing(Person person, String words) {
        person.press("c");
        assertThat(dialog(person).locator("textarea")).isFocused();
        return person.type(words);
    }

    @Test
    void shouldKeepWhatWasTypedWhenSomebodyElseWasFaster() throws IOException, SQLException {
        try (Person anton = person("anton");
                Person carla = person("carla")) {
            typing(anton, WORDS);
            typing(carla, "It is settled").press("Control+Enter");
            assertThat(dialog(carla)).hasCount(0);
            console.carryOut();
            assertThat(comments(anton)).containsText("It is settled");

            anton.press("Control+Enter");

            assertThat(dialog(anton).locator("[role=alert]")).containsText("carla was faster");
            assertThat(dialog(anton).locator("textarea")).hasValue(WORDS);
            assertThat(console.delivered()).doesNotContain(WORDS);
            assertThat(Findings.on(anton)).as("refused words").isEmpty();

            anton.press("Control+Enter");
            assertThat(dialog(anton)).hasCount(0);
            assertThat(console.delivered()).contains(WORDS);
        }
    }

    @Test
    void shouldKeepTheChoiceWhenSomebodyElseAssignedFirst() throws IOException, SQLException {
        try (Person anton = person("anton");
                Person carla = person("carla")) {
            anton.press("s");
            assertThat(dialog(anton).locator("select")).isFocused();
            dialog(anton).locator("select").selectOption("controller");
            carla.press("s");
            assertThat(dialog(carla).locator("select")).isFocused();
            carla.press("Enter");
            assertThat(dialog(carla)).hasCount(0);
            console.carryOut();

            dialog(anton).locator("button[type=submit]").click();

            assertThat(dialog(anton).locator("[role=alert]")).containsText("carla was faster");
            assertThat(dialog(anton).locator("select")).hasValue("controller");
            assertThat(console.delivered()).isEmpty();
        }
    }

    @Test
    void shouldNotBeHeldUpByWhatTheSamePersonDid() throws IOException, SQLException {
        try (Person anton = person("anton");
                Person elsewhere = person("anton")) {
            typing(anton, WORDS);
            elsewhere.press("l");
            assertThat(elsewhere.page().locator(".toast.good")).containsText("Taken");
            console.carryOut();
            assertThat(anton.page().locator(".pane .lease")).containsText("You work on it");

            anton.press("Control+Enter");

            assertThat(dialog(anton)).hasCount(0);
            assertThat(console.delivered()).contains(WORDS);
        }
    }
}
