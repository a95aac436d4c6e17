package io.tieout.console.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.tieout.console.PartyBooks;
import io.tieout.console.PurchaseBooks;
import io.tieout.store.write.StoreWriter;
import io.tieout.testkit.browser.Chromium;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be checked of WCAG 2.2 AA by a program, and what is set for each person. */
class AccessibilityTest {

    /** WCAG 2.2, 2.5.8: 24 by 24 pixels, except for links in a line of text. */
    private static final String SMALL_TARGETS =
            "() => [...document.querySelectorAll('button, input, select, textarea, nav a')]"
                    + ".filter(e => e.tabIndex >= 0 && e.type !== 'radio')"
                    + ".filter(e => { const r = e.getBoundingClientRect();"
                    + " return r.width > 0 && (r.width < 24 || r.height < 24) })"
                    + ".map(e => e.outerHTML)";

    private static Chromium chromium;
    private static ScreenConsole console;

    @BeforeAll
    static void start() throws IOException, SQLException {
        chromium = Chromium.start();
        console = ScreenConsole.start();
        console.database()
                .transaction(
                        c ->
                                StoreWriter.writeDocuments(
                                        c, PurchaseBooks.of(SmallCompany.COMPANY, "RE-90017")));
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
                            "bills",
                            "bills/RE-90017",
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
                assertThat(Findings.on(carla)).as(screen).isEmpty();
                assertThat((List<?>) carla.page().evaluate(SMALL_TARGETS)).as(screen).isEmpty();
                carla.picture("all-" + screen.replaceAll("\\W", "-") + suffix);
            }
            carla.press("?");
            assertThat(carla.page().getByRole(AriaRole.DIALOG)).isVisible();
            assertThat(Findings.on(carla)).as("help").isEmpty();
            assertThat(carla.complaints()).isEmpty();
        }
    }

    private static void show(Person person, String screen) {
        person.page().evaluate("screen => { location.hash = '#/' + screen }", screen);
        assertThat(person.heading()).isVisible();
        assertThat(person.page().locator(".loading")).hasCount(0);
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
