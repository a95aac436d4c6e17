package io.tieout.console.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.store.write.StoreWriter;
import io.tieout.testkit.browser.Chromium;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A queue of more rows than a person ever scrolls, read through windows of cursors. */
class LongQueueTest {

    private static final int ROWS = 12_000;
    private static final int MOST_DRAWN = 80;

    private static Chromium chromium;
    private static ScreenConsole console;

    @BeforeAll
    static void start() throws IOException, SQLException {
        chromium = Chromium.start();
        console = ScreenConsole.start();
        List<ExceptionItem> rows = IntStream.range(0, ROWS).mapToObj(LongQueueTest::row).toList();
        console.database().transaction(c -> StoreWriter.writeExceptions(c, rows));
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

    private static ExceptionItem row(int i) {
        return new ExceptionItem(
                "long%05d".formatted(i),
                "receivables",
                Reason.SHORT_PAYMENT,
                Severity.LOW,
                SmallCompany.MAIN_ACCOUNT,
                List.of("p%05d".formatted(i)),
                new Money(100 + i, "EUR"),
                ScreenConsole.NOW_MILLIS - 1_000L * i,
                ExceptionStatus.OPEN,
                "Payment " + i + " is short.",
                List.of());
    }

    @Test
    void shouldReachTheLastRowAndComeBackWhenTheQueueIsLong() {
        try (Person anton =
                Person.signedIn(
                        chromium.browser(), ColorScheme.LIGHT, console.address(), "anton")) {
            anton.goTo("Short payment");
            Locator grid = anton.page().locator("[data-grid]");
            assertThat(grid).hasAttribute("aria-rowcount", String.valueOf(ROWS + 1));
            assertThat(anton.page().locator(".toolbar")).containsText("12,000 rows");

            grid.evaluate("e => { e.scrollTop = e.scrollHeight }");
            Locator last = anton.page().locator("#row-" + (ROWS - 1));
            assertThat(last).containsText("120.99 EUR");
            assertThat(anton.page().locator(".queue-body .queue-row").count())
                    .isLessThan(MOST_DRAWN);

            grid.evaluate("e => { e.scrollTop = 0 }");
            assertThat(anton.page().locator("#row-0")).containsText("1.00 EUR");
            assertThat(anton.complaints()).isEmpty();
        }
    }

    @Test
    void shouldFillTheFirstScreenByItselfAndStayWithTheRowThatIsLookedAt() throws SQLException {
        String address = console.address() + "#/queues?queue=collections&sort=severity";
        try (Person anton =
                Person.signedIn(chromium.browser(), ColorScheme.LIGHT, address, "anton")) {
            Locator rows = anton.page().locator(".queue-body .queue-row");
            assertThat(anton.page().locator(".queue .empty")).isVisible();

            promise(1, Severity.MEDIUM);
            assertThat(rows).hasCount(1);
            assertThat(anton.page().locator(".pane")).containsText("Promise 1 is broken");
            promise(2, Severity.HIGH);

            assertThat(rows).hasCount(2);
            assertThat(rows.first()).not().hasClass(Pattern.compile("active"));
            assertThat(rows.nth(1)).hasClass(Pattern.compile("active"));
            assertThat(anton.page().locator(".pane:not(.stale)"))
                    .containsText("Promise 1 is broken");
            assertThat(anton.complaints()).isEmpty();
        }
    }

    @Test
    void shouldOfferToAcceptTheMostSevereWhenTheFirstScreenOpens() {
        String address = console.address() + "#/queues?queue=bank&sort=severity";
        try (Person anton =
                Person.signedIn(chromium.browser(), ColorScheme.LIGHT, address, "anton")) {
            Locator shown = anton.page().locator(".queue-body .queue-row");
            assertThat(shown.nth(20)).isVisible();
            assertThat(shown.first()).hasClass(Pattern.compile("active"));
            assertThat(anton.page().locator(".pane .candidate.chosen")).containsText("amount");
            assertThat(anton.page().locator(".pane .decide .primary")).isEnabled();
            assertThat(anton.page().locator(".pane .decide .primary")).hasText("Accept a");
        }
    }

    private static void promise(int number, Severity severity) throws SQLException {
        ExceptionItem item =
                new ExceptionItem(
                        "promise" + number,
                        "collections",
                        Reason.BROKEN_PROMISE,
                        severity,
                        SmallCompany.MAIN_ACCOUNT,
                        List.of("r" + number),
                        new Money(100, "EUR"),
                        ScreenConsole.NOW_MILLIS - number,
                        ExceptionStatus.OPEN,
                        "Promise " + number + " is broken.",
                        List.of());
        console.database().transaction(c -> StoreWriter.writeExceptions(c, List.of(item)));
    }
}
