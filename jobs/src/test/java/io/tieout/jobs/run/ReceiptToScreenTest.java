package io.tieout.jobs.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tieout.jobs.run.EngineConsole.PASSWORD;
import static io.tieout.jobs.run.EngineConsole.user;
import static io.tieout.jobs.run.Waiting.awaitCount;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.tieout.console.ConsoleServer;
import io.tieout.console.identity.Role;
import io.tieout.jobs.settings.CashSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes from an event on the log to the pixel: a receipt comes, and the hold of its
 * bill is struck out in a queue that is open. What can be said at once is said at once, so nothing
 * of this way is a wait for late evidence. {@code -Dtieout.events} says how many are measured.
 */
class ReceiptToScreenTest {

    private static final int EVENTS = Integer.getInteger("tieout.events", 10);
    private static final long GENEROUS_MILLIS = 5_000;
    private static final double PATIENCE_MILLIS = 120_000;
    private static final double PAUSE_MILLIS = 637;
    private static final int ROW_PIXELS = 60;
    private static final String HELD =
            "exception_item where status = 'OPEN' and reason = 'MISSING_RECEIPT'";

    /** Keeps by the browser's clock when each bill's row was struck out. */
    private static final String WATCH =
            """
            () => {
              window.struck = {};
              const look = () => document.querySelectorAll('[data-row].done').forEach(row => {
                const bill = /RE-9(\\d{3})7/.exec(row.textContent);
                if (bill) window.struck[Number(bill[1])] ??= Date.now();
              });
              new MutationObserver(look).observe(document.body,
                { childList: true, subtree: true, attributes: true, characterData: true });
            }
            """;

    @TempDir Path home;

    @Test
    void shouldStrikeOutAHoldSoonAfterItsReceiptIsOnTheLog() throws Exception {
        Duration second = Duration.ofSeconds(1);
        EngineSettings settings =
                EngineHome.engine(
                        new EngineHome(home)
                                .settings(
                                        second,
                                        second.multipliedBy(2),
                                        second.multipliedBy(5),
                                        CashSettings.DEFAULTS));
        try (ScreenPerson pam = ScreenPerson.sitsDown();
                Engine engine = Engine.start(settings);
                ConsoleServer console = console(engine)) {
            EngineHome inbox = new EngineHome(home);
            inbox.drop("vendors-1.jsonl", "{\"id\":\"V1\",\"name\":\"Alpha Metals\"}\n");
            inbox.drop("purchase-orders-1.jsonl", lines(ORDER));
            inbox.drop("invoices-1.jsonl", lines(BILL));
            awaitCount(engine, HELD, EVENTS);
            pam.page().setViewportSize(1440, 400 + EVENTS * ROW_PIXELS);
            pam.signIn(console.address().toString(), "pam", PASSWORD);
            pam.page().navigate(console.address() + "#/queues?queue=payables");
            assertThat(pam.page().locator("[data-row]")).hasCount(EVENTS);
            pam.page().evaluate(WATCH);
            Map<Integer, Long> dropped = new HashMap<>();
            for (int i = 0; i < EVENTS; i++) {
                dropped.put(i, System.currentTimeMillis());
                inbox.drop("goods-receipts-" + i + ".jsonl", RECEIPT.formatted(i, i));
                pam.page().waitForTimeout(PAUSE_MILLIS);
            }
            pam.page()
                    .waitForFunction(
                            "() => Object.keys(window.struck).length === " + EVENTS,
                            null,
                            new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
            Map<Integer, Long> struck = struck(pam.page());
            Waiting.until(
                    "all are stored", Duration.ofMinutes(1), () -> logged(engine).size() == EVENTS);
            Map<Integer, Long> logged = logged(engine);
            List<Long> fromLog = differences(struck, logged);
            System.out.println("receipt on the log to the pixel, ms: " + spread(fromLog));
            System.out.println(
                    "receipt in the folder to the pixel, ms: "
                            + spread(differences(struck, dropped)));
            assertThat(fromLog.get(0)).isPositive();
            assertThat(fromLog.get(EVENTS - 1)).isLessThan(GENEROUS_MILLIS);
        }
    }

    private static final String ORDER =
            """
            {"id":"O%d","vendorId":"V1","number":"PO-7%03d","currency":"EUR","lines":[\
            {"line":10,"quantity":"5","unitPrice":"2.00","glAccount":"1400"}]}
            """;
    private static final String BILL =
            """
            {"id":"I%1$d","vendorId":"V1","number":"RE-9%1$03d7","kind":"invoice",\
            "issueDate":"2026-10-14","orderNumbers":["PO-7%1$03d"],"currency":"EUR",\
            "grossAmount":"10.00","lines":[{"line":1,"orderLine":10,"quantity":"5",\
            "unitPrice":"2.00","netAmount":"10.00","taxPercent":"0"}]}
            """;
    private static final String RECEIPT =
            """
            {"id":"G%d","orderNumber":"PO-7%03d","receiptDate":"2026-10-12",\
            "lines":[{"orderLine":10,"quantity":"5"}]}
            """;

    private static String lines(String form) {
        return IntStream.range(0, EVENTS)
                .mapToObj(i -> form.formatted(i, i))
                .collect(Collectors.joining());
    }

    private static Map<Integer, Long> struck(Page page) {
        Map<Integer, Long> struck = new HashMap<>();
        ((Map<?, ?>) page.evaluate("() => window.struck"))
                .forEach(
                        (i, at) ->
                                struck.put(Integer.valueOf((String) i), ((Number) at).longValue()));
        return struck;
    }

    /** When each receipt was stamped on its way to the log. */
    private static Map<Integer, Long> logged(Engine engine) throws SQLException {
        Map<Integer, Long> logged = new HashMap<>();
        try (Connection connection = engine.database().connection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select id, observed_at_millis from goods_receipt")) {
            while (rows.next()) {
                logged.put(Integer.valueOf(rows.getString(1).substring(1)), rows.getLong(2));
            }
        }
        return logged;
    }

    private static List<Long> differences(Map<Integer, Long> to, Map<Integer, Long> from) {
        List<Long> millis = new ArrayList<>();
        to.forEach((i, at) -> millis.add(at - from.get(i)));
        Collections.sort(millis);
        return millis;
    }

    private static String spread(List<Long> sorted) {
        return "p50 %d, p90 %d, p99 %d, max %d of %d"
                .formatted(
                        percentile(sorted, 50),
                        percentile(sorted, 90),
                        percentile(sorted, 99),
                        percentile(sorted, 100),
                        sorted.size());
    }

    private static long percentile(List<Long> sorted, int percent) {
        return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
    }

    private ConsoleServer console(Engine engine) throws Exception {
        return EngineConsole.start(home, engine, user("pam", Role.AP_ANALYST));
    }
}
