package io.tieout.jobs.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tieout.jobs.run.EngineConsole.PASSWORD;
import static io.tieout.jobs.run.EngineConsole.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.tieout.console.ConsoleServer;
import io.tieout.console.identity.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes from a bank line on the log to the figure of its account on the first screen,
 * and from the end of its wait for a partner to its exception on screens that are open. {@code
 * -Dtieout.events} says how many lines are measured, quietly and again beside a feed.
 */
class EventToScreenTest {

    private static final int EVENTS = Integer.getInteger("tieout.events", 5);
    private static final int FEED_PAIRS_PER_SECOND = Integer.getInteger("tieout.feed", 200);
    private static final double PATIENCE_MILLIS = 120_000;

    /** Not in step with anything that has a rhythm. */
    private static final double PAUSE_MILLIS = 937;

    /** What is meant is two seconds; a machine that others share is forgiven some. */
    private static final long GENEROUS_MILLIS = 15_000;

    private static final int EUROS = 90;
    private static final int QUEUE_ROWS = 20;
    private static final int ROW_PIXELS = 60;

    /** As the demo has them. */
    private static final Duration TICK = Duration.ofMillis(500);

    private static final Duration CERTAIN = Duration.ofSeconds(2);
    private static final Duration INFERRED = Duration.ofSeconds(5);
    private static final Duration SLACK = Duration.ofSeconds(2);

    /**
     * Keeps by the browser's clock when the number of open exceptions and the cents of the probes'
     * account on the first screen reached each value, and when each probe came to stand in the
     * queue.
     */
    private static final String WATCH =
            """
            () => {
              window.counted = {};
              window.held = {};
              window.stood = {};
              const keep = (all, name) => { all[name] ??= Date.now() };
              const look = () => {
                const tile = document.querySelector('.tile .tile-value');
                if (tile) keep(window.counted, tile.textContent.replace(/\\D/g, ''));
                document.querySelectorAll('.scroll.short tbody tr').forEach(row => {
                  const held = row.querySelector('.amount');
                  if (held && row.textContent.startsWith('DE-PROBE')) {
                    keep(window.held, held.textContent.replace(/\\D/g, ''));
                  }
                });
                document.querySelectorAll('[data-row]').forEach(row => {
                  const probe = /(quiet|busy)\\d+-\\d+/i.exec(row.textContent);
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
    void shouldShowWhatABankLineChangesSoonWhetherQuietOrBusy() throws Exception {
        try (ScreenPerson anna = ScreenPerson.sitsDown();
                Engine engine = Engine.start(settings());
                ConsoleServer console = console(engine);
                StoredProbes stored = StoredProbes.watch(engine.database())) {
            String address = console.address().toString();
            anna.signIn(address, "anna", PASSWORD);
            anna.page().evaluate(WATCH);
            assertThat(anna.see(".tile").first()).isVisible();

            List<EventStages> quiet = measure(anna, address, stored, "quiet", 0);
            System.out.println(EventStages.table("quiet", quiet));
            List<EventStages> busy;
            try (Feed feed = new Feed()) {
                feed.begin();
                busy = measure(anna, address, stored, "busy", EVENTS);
            }
            String feed = "beside " + FEED_PAIRS_PER_SECOND + " pairs a second";
            System.out.println(EventStages.table(feed, busy));

            requireSoon(quiet);
            requireSoon(busy);
        }
    }

    private static void requireSoon(List<EventStages> all) {
        assertThat(all)
                .hasSize(EVENTS)
                .allMatch(EventStages::isInOrder)
                .allMatch(it -> it.logToFigure() <= GENEROUS_MILLIS)
                .allMatch(it -> it.settledToScreen() <= GENEROUS_MILLIS);
    }

    /** A queue after the other, as one takes new rows in by itself only until it is full. */
    private List<EventStages> measure(
            ScreenPerson anna, String address, StoredProbes stored, String name, int before)
            throws Exception {
        List<EventStages> all = new ArrayList<>();
        while (all.size() < EVENTS) {
            String batch = "%s%02d".formatted(name, all.size() / QUEUE_ROWS);
            int events = Math.min(QUEUE_ROWS, EVENTS - all.size());
            all.addAll(batch(anna, address, stored, batch, events, before + all.size()));
        }
        return all;
    }

    private List<EventStages> batch(
            ScreenPerson anna,
            String address,
            StoredProbes stored,
            String name,
            int events,
            int before)
            throws Exception {
        try (Page queue = anna.page().context().newPage()) {
            queue.setViewportSize(1440, 400 + QUEUE_ROWS * ROW_PIXELS);
            queue.navigate(address + "#/queues?q=" + name);
            assertThat(queue.locator(".queue .empty")).isVisible();
            queue.evaluate(WATCH);
            for (int i = 0; i < events; i++) {
                drop(name + '-' + i);
                anna.page().waitForTimeout(PAUSE_MILLIS);
            }
            await(queue, "() => Object.keys(window.stood).length === " + events);
            int all = before + events;
            await(anna.page(), "() => window.counted['" + all + "'] !== undefined");
            await(anna.page(), "() => window.held['" + all * EUROS * 100 + "'] !== undefined");
            Map<String, Long> counted = millis(anna.page(), "counted");
            Map<String, Long> held = millis(anna.page(), "held");
            Map<String, Long> stood = millis(queue, "stood");
            return IntStream.range(0, events)
                    .mapToObj(
                            i -> {
                                String probe = name + '-' + i;
                                int place = before + i + 1;
                                return stages(
                                        probe,
                                        stored,
                                        reached(held, place * EUROS * 100),
                                        reached(counted, place),
                                        stood.get(probe));
                            })
                    .toList();
        }
    }

    private static void await(Page page, String condition) {
        page.waitForFunction(
                condition,
                null,
                new Page.WaitForFunctionOptions()
                        .setPollingInterval(100)
                        .setTimeout(PATIENCE_MILLIS));
    }

    private EventStages stages(
            String probe, StoredProbes stored, long held, long counted, long stood) {
        StoredProbes.Seen line = stored.line(probe);
        StoredProbes.Seen exception = stored.exception(probe);
        return new EventStages(
                dropped.get(probe),
                line.as(),
                line.seen(),
                held,
                line.as() + INFERRED.toMillis(),
                exception.as(),
                exception.seen(),
                counted,
                stood);
    }

    /** Several may come at once: then a number passes over some. */
    private static long reached(Map<String, Long> numbers, int number) {
        return numbers.entrySet().stream()
                .filter(it -> !it.getKey().isEmpty() && Integer.parseInt(it.getKey()) >= number)
                .mapToLong(Map.Entry::getValue)
                .min()
                .orElseThrow();
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
                .drop("bank-transactions-" + probe + ".jsonl", line(probe, "B", "DE-PROBE", EUROS));
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

    private EngineSettings settings() {
        EngineSettings engine = new EngineHome(home).engine(TICK, CERTAIN, INFERRED);
        return new EngineSettings(engine.settings(), engine.formats(), engine.clock(), SLACK);
    }

    private ConsoleServer console(Engine engine) throws Exception {
        return EngineConsole.start(home, engine, user("anna", Role.AR_ANALYST));
    }
}
