package io.tieout.jobs.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tieout.jobs.run.EngineConsole.PASSWORD;
import static io.tieout.jobs.run.EngineConsole.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import io.tieout.console.ConsoleServer;
import io.tieout.console.identity.Role;
import io.tieout.jobs.settings.CashSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes from a file in the watched folder to its exception on screens that are open.
 * {@code -Dtieout.events} says how many are measured, quietly and again beside a feed.
 */
class EventToScreenTest {

    private static final int EVENTS = Integer.getInteger("tieout.events", 0);
    private static final int FEED_PAIRS_PER_SECOND = Integer.getInteger("tieout.feed", 200);
    private static final double PATIENCE_MILLIS = 120_000;
    private static final double PAUSE_MILLIS = 1_000;
    private static final long GENEROUS_MILLIS = 45_000;

    /** As the demo has them. */
    private static final Duration TICK = Duration.ofSeconds(1);

    private static final Duration CERTAIN = Duration.ofSeconds(2);
    private static final Duration INFERRED = Duration.ofSeconds(5);

    /**
     * Keeps by the browser's clock when the number of open exceptions on the first screen reached
     * each value, and when each probe came to stand in the queue.
     */
    private static final String WATCH =
            """
            () => {
              window.counted = {};
              window.stood = {};
              const keep = (all, name) => { all[name] ??= Date.now() };
              const look = () => {
                const tile = document.querySelector('.tile .tile-value');
                if (tile) keep(window.counted, tile.textContent.replace(/\\D/g, ''));
                document.querySelectorAll('[data-row]').forEach(row => {
                  const probe = /(quiet|busy)-\\d+/i.exec(row.textContent);
                  if (probe) keep(window.stood, probe[0].toLowerCase());
                });
              };
              new MutationObserver(look).observe(document.body,
                { childList: true, subtree: true, characterData: true });
              look();
            }
            """;

    @TempDir Path home;

    private final Map<String, Long> dropped = new HashMap<>();

    @Test
    void shouldShowAnExceptionSoonAfterItsEventWhetherQuietOrBusy() throws Exception {
        assumeTrue(EVENTS > 0, "a measurement: say how many by -Dtieout.events=200");
        try (ScreenPerson anna = ScreenPerson.sitsDown();
                Engine engine = Engine.start(settings());
                ConsoleServer console = console(engine);
                StoredProbes stored = StoredProbes.watch(engine.database())) {
            String address = console.address().toString();
            anna.signIn(address, "anna", PASSWORD);
            anna.page().evaluate(WATCH);
            assertThat(anna.see(".tile").first()).isVisible();

            List<EventStages> quiet = measure(anna, address, stored, "quiet", 0);
            report("quiet", quiet);
            List<EventStages> busy;
            try (Feed feed = new Feed()) {
                feed.begin();
                busy = measure(anna, address, stored, "busy", EVENTS);
            }
            report("beside a feed of " + FEED_PAIRS_PER_SECOND + " pairs a second", busy);

            assertThat(quiet).hasSize(EVENTS).allMatch(it -> it.isInOrder(GENEROUS_MILLIS));
            assertThat(busy).hasSize(EVENTS).allMatch(it -> it.isInOrder(GENEROUS_MILLIS));
        }
    }

    private List<EventStages> measure(
            ScreenPerson anna, String address, StoredProbes stored, String name, int before)
            throws Exception {
        try (Page queue = anna.page().context().newPage()) {
            queue.navigate(address + "#/queues?q=" + name);
            assertThat(queue.locator(".queue .empty")).isVisible();
            queue.evaluate(WATCH);
            for (int i = 0; i < EVENTS; i++) {
                drop(name + '-' + i);
                anna.page().waitForTimeout(PAUSE_MILLIS);
            }
            String last = "() => window.counted['" + (before + EVENTS) + "'] !== undefined";
            anna.page()
                    .waitForFunction(
                            last,
                            null,
                            new Page.WaitForFunctionOptions()
                                    .setPollingInterval(100)
                                    .setTimeout(PATIENCE_MILLIS));
            return stored.stages(
                    name,
                    EVENTS,
                    dropped,
                    millis(anna.page(), "counted"),
                    before,
                    millis(queue, "stood"));
        }
    }

    private static Map<String, Long> millis(Page page, String name) {
        Map<String, Long> all = new HashMap<>();
        ((Map<?, ?>) page.evaluate("() => window." + name))
                .forEach((key, at) -> all.put((String) key, ((Number) at).longValue()));
        return all;
    }

    private void drop(String probe) throws IOException {
        dropped.put(probe, System.currentTimeMillis());
        new EngineHome(home)
                .drop("bank-transactions-" + probe + ".jsonl", line(probe, "B", "DE-PROBE", 90));
    }

    private static String line(String id, String kind, String account, int euros) {
        String day = kind.equals("B") ? "bookingDate" : "postingDate";
        return "{\"id\":\"%s\",\"accountId\":\"%s\",\"%s\":\"2026-03-09\",\"amount\":\"%d.00\","
                        .formatted(id, account, day, euros)
                + "\"currency\":\"EUR\",\"counterpartyName\":\"%1$s\",\"references\":[{\"type\":\"endToEndId\",\"value\":\"%1$s\"}]}%n"
                        .formatted(id.replaceFirst("^[BL]-", ""));
    }

    /** Bank lines with their ledger entries, a file of each a second. Nothing of it stays open. */
    private final class Feed implements AutoCloseable {

        private final ScheduledExecutorService writer =
                Executors.newSingleThreadScheduledExecutor();
        private final AtomicInteger seconds = new AtomicInteger();
        private ScheduledFuture<?> beat;

        void begin() {
            beat = writer.scheduleAtFixedRate(this::second, 0, 1, TimeUnit.SECONDS);
        }

        private void second() {
            int second = seconds.getAndIncrement();
            StringBuilder bank = new StringBuilder();
            StringBuilder ledger = new StringBuilder();
            for (int i = 0; i < FEED_PAIRS_PER_SECOND; i++) {
                String pair = "F" + second + 'x' + i;
                bank.append(line("B-" + pair, "B", "DE-FEED", 100 + i));
                ledger.append(line("L-" + pair, "L", "DE-FEED", 100 + i));
            }
            try {
                EngineHome inbox = new EngineHome(home);
                inbox.drop("ledger-entries-f" + second + ".jsonl", ledger.toString());
                inbox.drop("bank-transactions-f" + second + ".jsonl", bank.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            beat.cancel(false);
            writer.shutdownNow();
        }
    }

    private static void report(String how, List<EventStages> stages) {
        System.out.println(EventStages.table(how, stages, INFERRED.toMillis()));
    }

    private EngineSettings settings() {
        return EngineHome.engine(
                new EngineHome(home).settings(TICK, CERTAIN, INFERRED, CashSettings.DEFAULTS));
    }

    private ConsoleServer console(Engine engine) throws Exception {
        return EngineConsole.start(home, engine, user("anna", Role.AR_ANALYST));
    }
}
