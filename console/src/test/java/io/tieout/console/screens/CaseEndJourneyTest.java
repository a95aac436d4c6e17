package io.tieout.console.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.tieout.testkit.browser.Chromium;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How a case should end: one proposes it, another approves it, and neither does both. */
class CaseEndJourneyTest {

    private static final String END = "Write it off, the bank keeps its fee";

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

    private static Person person(String user, ColorScheme scheme) {
        Person person = Person.signedIn(chromium.browser(), scheme, console.address(), user);
        person.goTo("Date differs");
        assertThat(person.page().locator(".pane:not(.stale) .ending")).isVisible();
        return person;
    }

    private static Locator ending(Person person) {
        return person.page().locator(".pane .ending");
    }

    private static Locator approve(Person person) {
        return ending(person).locator("button.primary");
    }

    private static Locator lastToast(Person person) {
        return person.page().locator(".toast").last();
    }

    @Test
    void shouldEndAsTwoPersonsAgreeWhenOneProposesAndTheOtherApproves()
            throws IOException, SQLException {
        try (Person carla = person("carla", ColorScheme.LIGHT);
                Person bruno = person("bruno", ColorScheme.DARK);
                Person anton = person("anton", ColorScheme.LIGHT)) {
            assertThat(ending(carla)).containsText("Nobody has proposed an end");
            bruno.press("y");
            assertThat(lastToast(bruno)).containsText("Nothing here waits");

            propose(carla);
            console.carryOut();

            refuseTheMaker(carla);
            refuseWhoApprovesNothing(anton);
            approve(bruno, carla);
        }
    }

    private static void propose(Person carla) {
        carla.press("p");
        assertThat(carla.page().getByRole(AriaRole.DIALOG)).isVisible();
        carla.press("Escape");
        assertThat(carla.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        carla.goTo("Propose how the case should end");
        assertThat(carla.page().locator("dialog textarea")).isFocused();
        assertThat(Findings.on(carla)).as("proposing").isEmpty();
        carla.type(END).press("Control+Enter");
        assertThat(lastToast(carla)).containsText("It needs a second person now");
    }

    private static void refuseTheMaker(Person carla) {
        assertThat(ending(carla)).containsText("You proposed it. A second person must approve it.");
        assertThat(approve(carla)).hasCount(0);
        carla.press("y");
        assertThat(lastToast(carla)).containsText("You proposed it");
        assertThat(Findings.on(carla)).as("own proposal, light").isEmpty();
    }

    private static void refuseWhoApprovesNothing(Person anton) {
        assertThat(ending(anton)).containsText("carla proposed");
        assertThat(ending(anton)).containsText("None of your roles approves");
        assertThat(approve(anton)).hasCount(0);
    }

    private static void approve(Person bruno, Person carla) throws IOException, SQLException {
        assertThat(ending(bruno)).containsText(END);
        assertThat(approve(bruno)).isVisible();
        assertThat(Findings.on(bruno)).as("to be approved, dark").isEmpty();
        bruno.picture("four-eyes");
        bruno.press("y");
        assertThat(lastToast(bruno)).containsText("Approved");
        assertThat(console.delivered()).contains("approve").contains("bruno");
        console.carryOut();
        assertThat(ending(carla)).containsText("bruno approved");
        assertThat(approve(bruno)).hasCount(0);
        assertThat(carla.complaints()).isEmpty();
        assertThat(bruno.complaints()).isEmpty();
    }
}
