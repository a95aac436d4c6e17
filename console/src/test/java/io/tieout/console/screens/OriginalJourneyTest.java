package io.tieout.console.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.tieout.console.Bills;
import io.tieout.console.Variances;
import io.tieout.store.write.StoreWriter;
import io.tieout.testkit.browser.Chromium;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An analyst compares a bill's fields with its page, by keyboard. */
class OriginalJourneyTest {

    private static final String COMPANY = "hafen";
    private static final String HOLD = "x-original";
    private static final String BILL = "RE-90018";
    private static final String PRESSED = "aria-pressed";

    private static Chromium chromium;
    private static ScreenConsole console;

    @BeforeAll
    static void start() throws IOException, SQLException {
        chromium = Chromium.start();
        console = ScreenConsole.start();
        String sha256 = console.originals().add("%PDF-1.7".getBytes(US_ASCII));
        Bills.write(console.database(), Bills.of(BILL, COMPANY, sha256));
        console.database()
                .transaction(
                        c ->
                                StoreWriter.writeExceptions(
                                        c, List.of(Variances.open(HOLD, COMPANY, BILL))));
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

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void shouldShowAFieldOnThePageAndTheReverse(ColorScheme scheme) {
        try (Person anton =
                Person.signedIn(chromium.browser(), scheme, console.address(), "anton")) {
            anton.page().navigate(console.address() + "#/exceptions/" + HOLD);
            anton.page().reload();
            Locator page = anton.page().locator(".original-page");
            assertThat(page.locator(".mark")).hasCount(3);
            assertThat(page.locator("img")).hasJSProperty("naturalWidth", 600);
            assertThat(anton.page().locator(".original-section"))
                    .containsText("stands in 2 places");
            assertThat(Findings.on(anton)).isEmpty();

            choose(anton, field(anton, "grossAmount"));
            assertThat(anton.page().locator(".turner")).containsText("Page 2 of 2");
            Locator total = page.locator(".mark[data-field=grossAmount]");
            assertThat(total).hasAttribute(PRESSED, "true");
            assertThat(total).hasAttribute("aria-label", "Total: 23.80");

            choose(anton, field(anton, "number"));
            assertThat(anton.page().locator(".turner")).containsText("Page 1 of 2");
            choose(anton, page.locator(".mark[data-field='lines.1.netAmount']").first());
            assertThat(field(anton, "lines.1.netAmount")).hasAttribute(PRESSED, "true");
            assertThat(field(anton, "number")).hasAttribute(PRESSED, "false");
            assertThat(Findings.on(anton)).isEmpty();
            anton.picture("original-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
            assertThat(anton.complaints()).isEmpty();
        }
    }

    private static Locator field(Person person, String name) {
        return person.page().locator(".original-field[data-field='" + name + "']");
    }

    private static void choose(Person person, Locator button) {
        button.focus();
        assertThat(button).isFocused();
        person.press("Enter");
    }
}
