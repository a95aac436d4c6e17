package io.tieout.console.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.tieout.console.PartyBooks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be checked of WCAG 2.2 AA by a program, and what is set for each person. */
class AccessibilityTest {

    /** Without target-size, which takes this version of axe half a minute on a long list. */
    private static final String FINDINGS =
            "async () => { const r = await axe.run(document, {"
                    + " runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],"
                    + " rules: { 'target-size': { enabled: false } } });"
                    + " return r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ')) }";

    /** WCAG 2.2, 2.5.8: 24 by 24 pixels, except for links in a line of text. */
    private static final String SMALL_TARGETS =
            "() => [...document.querySelectorAll('button, input, select, textarea, nav a')]"
                    + ".filter(e => e.tabIndex >= 0 && e.type !== 'radio')"
                    + ".filter(e => { const r = e.getBoundingClientRect();"
                    + " return r.width > 0 && (r.width < 24 || r.height < 24) })"
                    + ".map(e => e.outerHTML)";

    private static Chromium chromium;
    private static ScreenConsole console;
    private static String axe;

    @BeforeAll
    static void start() throws IOException, SQLException {
        chromium = Chromium.start();
        console = ScreenConsole.start();
        axe = script();
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

    private static String script() {
        String name = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
        try (InputStream in = AccessibilityTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Person person(ColorScheme scheme, String user) {
        return Person.signedIn(chromium.browser(), scheme, console.address(), user);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void shouldHaveNoFindingsOnAnyScreen(ColorScheme scheme) {
        String suffix = scheme == ColorScheme.DARK ? "-dark" : "-light";
        try (Person carla = person(scheme, "carla")) {
            for (String screen :
                    List.of(
                            "treasury",
                            "queues",
                            "exceptions/x0120",
                            "match?exception=x0121",
                            "customers",
                            "customers/C-11?company=" + SmallCompany.COMPANY,
                            "statements",
                            "party-statements",
                            "party-statements/"
                                    + PartyBooks.of(SmallCompany.COMPANY, "S-31").get(0).id(),
                            "documents/b0001",
                            "matches/m0001",
                            "ledger",
                            "ledger?tab=trial",
                            "ledger?tab=chain",
                            "ledger?tab=log",
                            "payments/2026-03-24",
                            "rules",
                            "rules?tab=proposals",
                            "rules?tab=versions",
                            "operations",
                            "settings")) {
                show(carla, screen);
                assertThat(findings(carla)).as(screen).isEmpty();
                assertThat((List<?>) carla.page().evaluate(SMALL_TARGETS)).as(screen).isEmpty();
                carla.picture("all-" + screen.replaceAll("\\W", "-") + suffix);
            }
            carla.press("?");
            assertThat(carla.page().getByRole(AriaRole.DIALOG)).isVisible();
            assertThat(findings(carla)).as("help").isEmpty();
            assertThat(carla.complaints()).isEmpty();
        }
    }

    private static void show(Person person, String screen) {
        person.page().evaluate("screen => { location.hash = '#/' + screen }", screen);
        assertThat(person.heading()).isVisible();
        assertThat(person.page().locator(".loading")).hasCount(0);
    }

    /** Evaluated, not added as an element: the policy of the page forbids that, as it should. */
    private static List<?> findings(Person person) {
        Page page = person.page();
        page.evaluate(axe + "; null");
        return (List<?>) page.evaluate(FINDINGS);
    }

    @Test
    void shouldWriteAmountsAndDatesAsTheSettingsSay() {
        try (Person carla = person(ColorScheme.LIGHT, "carla")) {
            show(carla, "settings");
            carla.page().locator("select").first().selectOption("de-DE");
            carla.page().locator("select").nth(1).selectOption("dots");
            show(carla, "exceptions/x0120");

            String amount =
                    String.valueOf(carla.page().locator(".dossier-title .amount").textContent());
            assertThat(amount.replace("−", "")).matches("[\\d.]*\\d,\\d\\d (EUR|GBP)");
            assertThat(carla.heading()).hasText("Klärfälle");
            assertThat(carla.page().locator(".document").first())
                    .containsText(java.util.regex.Pattern.compile("\\d\\d\\.03\\.2026"));
        }
    }
}
