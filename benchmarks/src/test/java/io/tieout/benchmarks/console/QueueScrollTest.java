package io.tieout.benchmarks.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.tieout.console.ConsoleServer;
import io.tieout.store.Database;
import io.tieout.store.embedded.EmbeddedServer;
import io.tieout.store.embedded.EmbeddedServerSettings;
import io.tieout.testkit.browser.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scrolls a queue while exceptions open and close, and tells the frames beside those of an empty
 * page and of a list that does nothing but scroll. {@code -Dtieout.rows} says how many rows, {@code
 * -Dtieout.seconds} how long each is scrolled.
 */
class QueueScrollTest {

    private static final int ROWS = Integer.getInteger("tieout.rows", 3_000);
    private static final int MILLIS = 1_000 * Integer.getInteger("tieout.seconds", 3);

    /** A wheel turned fast, and the bar dragged so that each frame shows other rows. */
    private static final int WHEEL_PIXELS = 60;

    private static final int DRAG_PIXELS = 1_200;

    /** Tracing costs some itself, and a machine that builds is busy with other things. */
    private static final double MOST_SCRIPT_MILLIS_P50 = 16;

    private static final String SCROLL =
            """
            async ([selector, step, millis]) => {
              const element = document.querySelector(selector);
              const end = element.scrollHeight - element.clientHeight;
              const times = [];
              let longTasks = 0;
              const observer = new PerformanceObserver(list => { longTasks += list.getEntries().length });
              observer.observe({ type: 'longtask' });
              let at = 0;
              let direction = 1;
              await new Promise(done => {
                let begin = 0;
                const frame = now => {
                  begin ||= now;
                  times.push(now);
                  direction = at >= end ? -1 : at <= 0 ? 1 : direction;
                  at += direction * step;
                  element.scrollTop = at;
                  if (now - begin < millis) requestAnimationFrame(frame); else done();
                };
                requestAnimationFrame(frame);
              });
              observer.disconnect();
              return { times, longTasks, nodes: document.getElementsByTagName('*').length,
                heap: performance.memory.usedJSHeapSize };
            }
            """;

    private static final String EMPTY =
            "<style>#list{height:800px;overflow:auto}</style>"
                    + "<div id=list><div style='height:%dpx'></div></div>";

    /** As many rows as are in sight, moved and numbered anew: the least that such a list can do. */
    private static final String PLAIN =
            """
            <style>#list{height:800px;overflow:auto;position:relative;font:13px sans-serif}
            .row{position:absolute;left:0;right:0;height:34px;border-bottom:1px solid #ddd}</style>
            <div id=list><div style='height:%dpx'></div></div>
            """;

    private static final String PLAIN_SCRIPT =
            """
            () => {
              const list = document.getElementById('list');
              const rows = Array.from({ length: 26 }, () => {
                const row = list.appendChild(document.createElement('div'));
                row.className = 'row';
                return row;
              });
              const draw = () => {
                const first = Math.floor(list.scrollTop / 34);
                for (let i = first; i < first + rows.length; i++) {
                  const row = rows[i % rows.length];
                  row.style.transform = `translateY(${i * 34}px)`;
                  row.textContent = `Row ${i} of a list that does nothing else`;
                }
              };
              list.addEventListener('scroll', draw, { passive: true });
              draw();
            }
            """;

    @TempDir static Path folder;

    private static Chromium chromium;
    private static EmbeddedServer server;
    private static Database database;
    private static ConsoleServer console;

    @BeforeAll
    static void start() throws SQLException, IOException {
        chromium = Chromium.start("--enable-precise-memory-info");
        server = EmbeddedServer.start(EmbeddedServerSettings.of(folder.resolve("postgres")));
        database = Database.open(server.databaseSettings());
        ManyExceptions.fill(database, ROWS);
        console = ConsoleBench.console(folder, database);
    }

    @AfterAll
    static void stop() throws IOException {
        if (console != null) {
            console.close();
        }
        if (database != null) {
            database.close();
        }
        if (server != null) {
            server.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void shouldScrollAsABareListDoesWhenExceptionsOpenAndClose() throws IOException {
        List<Frames> all = new ArrayList<>();
        try (Page page = page()) {
            page.setContent(EMPTY.formatted(34 * ROWS));
            all.add(scroll(page, "empty page, wheel", "#list", WHEEL_PIXELS));
            page.setContent(PLAIN.formatted(34 * ROWS));
            page.evaluate(PLAIN_SCRIPT);
            all.add(scroll(page, "plain list, wheel", "#list", WHEEL_PIXELS));
            all.add(scroll(page, "plain list, drag", "#list", DRAG_PIXELS));
        }
        try (Page page = page();
                OpeningAndClosing changes = OpeningAndClosing.in(database)) {
            openQueue(page);
            Frames wheel = scroll(page, "queue, wheel", "[data-grid]", WHEEL_PIXELS);
            all.add(wheel);
            all.add(scroll(page, "queue, drag", "[data-grid]", DRAG_PIXELS));
            report(all, changes.written());

            assertThat(changes.written()).as("rows moved meanwhile").isPositive();
            assertThat(wheel.script(0.5)).isPositive().isLessThan(MOST_SCRIPT_MILLIS_P50);
        }
    }

    private static Page page() {
        return chromium.browser()
                .newPage(
                        new Browser.NewPageOptions().setViewportSize(1440, 880).setLocale("en-GB"));
    }

    private static void openQueue(Page page) {
        page.navigate(console.address() + "#/queues");
        assertThat(page.getByLabel("User")).isFocused();
        page.keyboard().type("viewer");
        page.keyboard().press("Tab");
        page.keyboard().type(ConsoleBench.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("#row-10")).isVisible();
        assertThat(page.locator(".pane .dossier-title")).isVisible();
    }

    private static Frames scroll(Page page, String name, String selector, int step)
            throws IOException {
        page.evaluate(SCROLL, List.of(selector, step, 500));
        Browser browser = page.context().browser();
        browser.startTracing(
                page,
                new Browser.StartTracingOptions().setCategories(List.of("devtools.timeline")));
        Map<?, ?> seen = (Map<?, ?>) page.evaluate(SCROLL, List.of(selector, step, MILLIS));
        byte[] trace = browser.stopTracing();
        List<Double> times =
                ((List<?>) seen.get("times"))
                        .stream().map(it -> ((Number) it).doubleValue()).toList();
        return Frames.of(
                name,
                times,
                Trace.read(trace),
                number(seen, "longTasks").intValue(),
                number(seen, "nodes").intValue(),
                number(seen, "heap").longValue());
    }

    private static Number number(Map<?, ?> seen, String name) {
        return (Number) seen.get(name);
    }

    private static void report(List<Frames> all, int changed) {
        System.out.printf("%,d rows, %d opened or closed meanwhile%n", ROWS, changed);
        System.out.println(Frames.HEAD);
        all.forEach(System.out::println);
    }
}
