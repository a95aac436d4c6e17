package io.tieout.console.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.tieout.console.PurchaseBooks;
import io.tieout.console.Variances;
import io.tieout.core.results.ExceptionItem;
import io.tieout.store.write.StoreWriter;
import io.tieout.testkit.browser.Chromium;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A bill whose price is off is released by one person and approved by another, by keyboard. */
class BillJourneyTest {

    private static final String COMPANY = "hafen";
    private static final String BILL = "RE-90017";
    private static final String HOLD = "x-hold";
    private static final String APPROVAL = "x-approval";

    private Chromium chromium;
    private ScreenConsole console;

    @BeforeEach
    void start() throws IOException, SQLException {
        chromium = Chromium.start();
        console = ScreenConsole.start();
        console.database()
                .transaction(c -> StoreWriter.writeDocuments(c, PurchaseBooks.of(COMPANY, BILL)));
        tell(Variances.open(HOLD, COMPANY, BILL));
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
    void shouldCloseTheHoldWhenASecondPersonAgrees(ColorScheme scheme) throws Exception {
        try (Person anton = person(scheme, "anton");
                Person bruno = person(scheme, "bruno")) {
            release(anton);
            beTold();
            refuseOwnRelease(anton);
            approve(bruno);
            tell(Variances.signed(APPROVAL, COMPANY, BILL, "anton"));
            anton.goTo("Queues");
            assertThat(anton.page().locator(".queue-table [role=row]").first()).isVisible();
            assertThat(anton.page().getByText("Price variance")).hasCount(0);
        }
    }

    @Test
    void shouldShowToleranceAndStatusWhereTheTableHasRoom() {
        try (Person anton = person(ColorScheme.LIGHT, "anton")) {
            anton.goTo("Price variance");
            Locator row = anton.page().locator(".queue-body [data-row='0']");
            assertThat(row).containsText("Price variance");
            assertThat(anton.page().locator(".pane")).isVisible();
            assertThat(cell(row, "Tolerance")).isHidden();

            anton.press("Enter");

            assertThat(anton.page().locator(".pane")).hasCount(0);
            assertThat(cell(row, "Variance")).hasText("5 (25.0%)");
            assertThat(cell(row, "Tolerance")).hasText("2 %");
            assertThat(cell(row, "Status")).hasText("open");
            assertThat(Findings.on(anton)).as("wide table").isEmpty();
            anton.picture("queue-wide");
            assertThat(anton.complaints()).isEmpty();
        }
    }

    /** The cell of a row that stands under a title. */
    private static Locator cell(Locator row, String title) {
        List<String> titles =
                row.page().locator(".queue-row.head [role=columnheader]").allTextContents();
        return row.locator("[role=gridcell]").nth(titles.indexOf(title));
    }

    private void release(Person anton) throws IOException {
        show(anton, "exceptions/" + HOLD);
        Locator page = anton.page().locator(".page-dossier");
        assertThat(page).containsText("needs a second person");
        Locator lines =
                page.getByRole(
                        AriaRole.REGION,
                        new Locator.GetByRoleOptions().setName("Bill, order and receipts"));
        assertThat(lines.locator("tbody tr").first())
                .containsText(Pattern.compile("25.*20.*250\\.00.*200\\.00.*50\\.00.*25\\.0\\s?%"));
        assertThat(lines.locator("td.differs")).hasCount(2);
        assertThat(lines.locator("tbody tr").first()).containsText("2026-03-17: 5");
        assertThat(Findings.on(anton)).isEmpty();

        anton.press("a");
        assertThat(anton.page().getByRole(AriaRole.DIALOG)).isVisible();
        assertThat(Findings.on(anton)).isEmpty();
        anton.type("new price list").press("Enter");

        assertThat(anton.page().locator(".toast.good")).containsText("second person");
        assertThat(console.delivered())
                .contains("\"release\"")
                .contains("new price list")
                .contains("\"amount\":\"50.00\"");
    }

    private void refuseOwnRelease(Person anton) throws IOException {
        show(anton, "exceptions/" + APPROVAL);
        assertThat(anton.page().locator(".four-eyes")).containsText("You released it");
        assertThat(Findings.on(anton)).isEmpty();
        anton.press("a");
        assertThat(anton.page().locator(".toast").last()).containsText("second person");
        assertThat(console.delivered()).doesNotContain("\"confirm\"");
    }

    private void approve(Person bruno) throws IOException {
        show(bruno, "exceptions/" + APPROVAL);
        assertThat(bruno.page().locator(".page-dossier")).containsText("Released by anton");
        bruno.press("a");
        assertThat(bruno.page().locator(".toast.good")).containsText("Approved");
        assertThat(console.delivered()).contains("\"confirm\"").contains("bruno");
    }

    /** What the engine says of a release; that it does so is tested where the engine is. */
    private void beTold() throws SQLException {
        tell(
                Variances.gone(HOLD, COMPANY, BILL),
                Variances.released(APPROVAL, COMPANY, BILL, "anton"));
    }

    private void tell(ExceptionItem... items) throws SQLException {
        console.database().transaction(c -> StoreWriter.writeExceptions(c, List.of(items)));
    }

    private Person person(ColorScheme scheme, String user) {
        return Person.signedIn(chromium.browser(), scheme, console.address(), user);
    }

    private void show(Person person, String screen) {
        person.page().navigate(console.address() + "#/" + screen);
        person.page().reload();
        assertThat(person.heading()).isVisible();
        assertThat(person.page().locator(".loading")).hasCount(0);
    }
}
