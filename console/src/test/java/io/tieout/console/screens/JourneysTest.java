package io.tieout.console.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.tieout.testkit.browser.Chromium;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One journey for each persona, by keyboard alone. */
class JourneysTest {

    private static final int TABS = 20;

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

    private static Person person(String user) {
        return Person.signedIn(chromium.browser(), ColorScheme.LIGHT, console.address(), user);
    }

    private static Locator activeRow(Person person) {
        return person.page().locator(".queue-row.active");
    }

    @Test
    void shouldLeadFromCashToABankLineWhenTheTreasurerDrills() {
        try (Person tessa = person("tessa")) {
            assertThat(tessa.heading()).hasText("Treasury");
            assertThat(tessa.page().getByText("Live", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(tessa.panel("Ageing").locator("tbody tr").first())
                    .containsText("Receivables");
            assertThat(tessa.panel("Figures of the day")).containsText("Touchless bank");
            tessa.picture("treasury");

            tessa.tabTo(SmallCompany.MAIN_ACCOUNT).press("Enter");
            assertThat(tessa.heading()).hasText("Bank reconciliation statement");
            assertThat(tessa.page().locator(".proof .sum.good")).containsText("0.00");

            tessa.tabTo("E2E-07121").press("Enter");
            assertThat(tessa.heading()).hasText("Document");
            assertThat(tessa.page().locator(".document").first()).containsText("Bank line");
            assertThat(tessa.complaints()).isEmpty();
        }
    }

    @Test
    void shouldNameTheInvoiceThatIsMissingWhenTheAnalystOpensAVendorsStatement() {
        try (Person anton = person("anton")) {
            anton.goTo("Party statements");
            assertThat(anton.page().locator("tbody tr").first()).containsText("not received by us");

            anton.tabTo("S-31").press("Enter");

            assertThat(anton.page().locator(".proof")).containsText("2,000.00");
            assertThat(anton.page().locator(".proof .sum.good")).containsText("0.00");
            assertThat(anton.page().locator("a[download]")).hasCount(3);
            assertThat(anton.complaints()).isEmpty();
        }
    }

    @Test
    void shouldLeadFromACustomersBalanceToADisputedInvoice() {
        try (Person anton = person("anton")) {
            anton.goTo("Customers");
            Locator rows = anton.page().locator("tbody tr");
            assertThat(rows).hasCount(2);
            anton.press("j");
            assertThat(rows.nth(1)).hasClass("active");
            anton.press("/").type("lindenhof").press("Enter");
            assertThat(rows).hasCount(1);
            assertThat(rows).containsText("310.00");
            anton.picture("customers");

            anton.press("Enter");

            Locator proofs = anton.page().locator(".proof");
            assertThat(proofs.first()).containsText("260.00");
            assertThat(proofs.last()).containsText("−5.00");
            assertThat(anton.page().locator("a[download]")).hasCount(3);
            anton.picture("customer");
            anton.press("j", "Enter");
            assertThat(anton.heading()).hasText("Document");
            assertThat(anton.page().locator(".document").first())
                    .hasAttribute("aria-label", "Receivable INV-C-11-disputed");
            assertThat(anton.complaints()).isEmpty();
        }
    }

    @Test
    void shouldShowTheNextRowWhenTheAnalystAccepts() throws IOException {
        try (Person anton = person("anton")) {
            anton.goTo("Queues");
            assertThat(activeRow(anton)).hasCount(1);
            anton.goTo("Amount differs");
            assertThat(activeRow(anton)).containsText("Amount differs");
            assertThat(anton.page().locator(".pane .difference")).containsText("12.50");
            anton.picture("queue");
            String first = exceptionShown(anton);

            anton.press("a");

            assertThat(anton.page().locator(".toast.good")).containsText("Accepted");
            assertThat(anton.page().locator(".queue-row.done")).hasCount(1);
            assertThat(activeRow(anton)).not().hasClass(Pattern.compile("done"));
            assertThat(anton.page().locator(".pane")).not().hasAttribute("data-exception", first);
            String decided = console.delivered();
            assertThat(decided).contains("confirm").contains("anton");
        }
    }

    @Test
    void shouldAskForAReasonWhenTheAnalystRejects() throws IOException {
        try (Person anton = person("anton")) {
            anton.goTo("Date differs");
            assertThat(anton.page().locator(".pane .candidate")).hasCount(1);

            anton.press("r");
            assertThat(anton.page().getByRole(AriaRole.DIALOG)).isVisible();
            anton.type("another order").press("Enter");

            assertThat(anton.page().locator(".toast.good")).containsText("Rejected");
            assertThat(console.delivered()).contains("reject").contains("another order");
        }
    }

    @Test
    void shouldShowEachWhoWorksOnARowWhenTwoLookAtIt() throws IOException, SQLException {
        try (Person anton = person("anton");
                Person carla = person("carla")) {
            anton.goTo("Date differs");
            carla.goTo("Date differs");
            assertThat(activeRow(anton)).containsText("Date differs");
            assertThat(activeRow(carla)).containsText("Date differs");
            assertThat(anton.page().locator(".pane:not(.stale) .candidate")).hasCount(1);
            assertThat(carla.page().locator(".pane:not(.stale) .candidate")).hasCount(1);
            assertThat(exceptionShown(carla)).isEqualTo(exceptionShown(anton));

            anton.press("l");
            assertThat(anton.page().locator(".toast.good")).containsText("Taken");
            console.carryOut();

            assertThat(anton.page().locator(".pane .lease")).containsText("You work on it");
            assertThat(carla.page().locator(".pane .lease")).containsText("anton works on it");
            assertThat(activeRow(carla).locator(".who")).hasText("● anton");
            carla.picture("lease");
            carla.press("l");
            assertThat(carla.page().locator(".toast.bad")).containsText("anton works on it");

            anton.press("c");
            assertThat(anton.page().getByRole(AriaRole.DIALOG)).isVisible();
            anton.type("Asked the bank").press("Control+Enter");
            assertThat(anton.page().getByRole(AriaRole.DIALOG)).hasCount(0);
            assertThat(anton.page().locator(".toast").last()).containsText("Comment sent");
            anton.press("l");
            assertThat(anton.page().locator(".toast").last()).containsText("Given back");
            console.carryOut();
            assertThat(carla.page().locator(".pane .comments")).containsText("Asked the bank");
            assertThat(carla.page().locator(".pane .lease")).hasCount(0);

            carla.press("l");
            assertThat(carla.page().locator(".toast").last()).containsText("Taken");
            console.carryOut();
            assertThat(anton.page().locator(".pane .lease")).containsText("carla works on it");
            assertThat(activeRow(anton).locator(".who")).hasText("● carla");
            carla.press("s");
            assertThat(carla.page().getByRole(AriaRole.DIALOG)).isVisible();
            carla.press("Enter");
            assertThat(carla.page().locator(".toast").last()).containsText("Assigned");
            carla.press("e");
            carla.type("Too old to decide here").press("Control+Enter");
            assertThat(carla.page().locator(".toast").last()).containsText("next desk");
            console.carryOut();
            assertThat(anton.page().locator(".pane .casework")).containsText("Desk: control");
            assertThat(anton.complaints()).isEmpty();
        }
    }

    @Test
    void shouldTryItFirstWhenTheAnalystDecidesInBulk() {
        try (Person anton = person("anton")) {
            anton.goTo("Ambiguous");
            assertThat(activeRow(anton)).containsText("Ambiguous");

            anton.press("x", "Shift+J", "Shift+J", "a");

            assertThat(anton.page().getByRole(AriaRole.DIALOG))
                    .containsText("3 of 3 can be accepted");
            assertThat(anton.page().locator(".queue-row.done")).hasCount(0);
            anton.press("Enter");
            assertThat(anton.page().locator(".queue-row.done")).hasCount(3);
        }
    }

    @Test
    void shouldProveTheChainWhenTheControllerLooks() {
        try (Person carla = person("carla")) {
            carla.goTo("Ledger");
            assertThat(carla.page().getByRole(AriaRole.TAB)).hasCount(4);
            assertThat(carla.page().locator(".journal")).hasCount(50);
            carla.picture("ledger");
            carla.tabTo("Journals").press("ArrowRight");
            assertThat(carla.page().locator("caption")).containsText("Debits equal credits");

            carla.press("ArrowRight");
            Locator row =
                    carla.page()
                            .locator("tbody tr", new Page.LocatorOptions().setHasText("nordlicht"));
            assertThat(row).containsText("Intact");
            assertThat(row).containsText(String.valueOf(SmallCompany.TIED_OUT));

            carla.press("Shift+Tab");
            Download pack = carla.page().waitForDownload(() -> carla.press("Enter"));
            assertThat(pack.suggestedFilename()).endsWith(".zip");
        }
    }

    @Test
    void shouldReplayTheRecordWhenTheEngineerCorrectsIt() throws IOException {
        try (Person edda = person("edda")) {
            edda.goTo("Operations");
            assertThat(edda.panel("Stages of the job")).containsText("5.1 s");
            assertThat(edda.page().getByText("62 of 62 running")).isVisible();
            assertThat(edda.page().getByText("7 of 30,802 records")).isVisible();
            assertThat(edda.page().getByText("took 144 ms, 1.5 MB of 9.9 MB")).isVisible();
            assertThat(edda.page().locator("a[href='http://127.0.0.1:8081']")).isVisible();
            Locator letters =
                    edda.page()
                            .locator(
                                    "tbody tr",
                                    new Page.LocatorOptions()
                                            .setHasText("cash-book.jsonl, line 118"));
            assertThat(edda.page().locator("tr.active")).hasCount(1);
            while (!edda.page().locator("tr.active").textContent().contains("cash-book")) {
                edda.press("j");
            }
            edda.press("Enter");
            Locator record = edda.page().locator("textarea.raw");
            assertThat(record).isFocused();
            assertThat(record).hasValue(SmallCompany.BAD_RECORD);
            edda.picture("dead-letter");

            edda.press("Control+a").type(SmallCompany.BAD_RECORD.replace("02-30", "02-27"));
            edda.press("Tab", "Tab", "Enter");

            assertThat(edda.page().locator(".toast.good")).containsText("input folder");
            assertThat(console.delivered()).contains("2026-02-27");
            assertThat(letters).hasCount(0);
        }
    }

    @Test
    void shouldReadOneStreamWhenTwentyTabsAreOpen() {
        try (Person tessa = person("tessa")) {
            assertThat(tessa.page().locator(".live.live")).isVisible();
            Set<Page> readers = new HashSet<>();
            tessa.page()
                    .context()
                    .onRequest(
                            request -> {
                                if (request.url().endsWith("/events")) {
                                    readers.add(request.frame().page());
                                }
                            });
            List<Page> others = new ArrayList<>();
            for (int i = 1; i < TABS; i++) {
                Page tab = tessa.page().context().newPage();
                tab.navigate(console.address());
                assertThat(tab.locator(".live.live")).isVisible();
                others.add(tab);
            }
            // A tab that reads may begin again when a busy machine makes it wait.
            readers.remove(tessa.page());
            assertThat(readers).as("only the first tab reads").isEmpty();

            tessa.page().close();
            others.get(0).waitForCondition(() -> !readers.isEmpty());
            for (Page tab : others) {
                assertThat(tab.locator(".live.live")).isVisible();
            }
            assertThat(readers).as("one of the others has taken its place").hasSize(1);
        }
    }

    private static String exceptionShown(Person person) {
        return person.page().locator(".pane").getAttribute("data-exception");
    }
}
