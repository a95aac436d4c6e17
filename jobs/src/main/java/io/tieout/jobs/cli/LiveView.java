package io.tieout.jobs.cli;

import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.jobs.run.Engine;
import io.tieout.jobs.run.Overview;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.flink.api.common.JobStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a running engine again and again: on a screen one view that is drawn over, else a line
 * now and then. Looks less often where looking is dear.
 */
final class LiveView {

    private static final Logger LOG = LoggerFactory.getLogger(LiveView.class);
    private static final long LOOK_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    /** How many times as long as a look took nothing is looked at. */
    private static final long PAUSE_FOR_LOOK = 5;

    private static final long TIE_OUT_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long RATE_WINDOW_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final String ERASE_LINE = "\u001b[2K";
    private static final String NO_WRAP = "\u001b[?7l";
    private static final String WRAP = "\u001b[?7h";

    private final Engine engine;
    private final Terminal terminal;
    private final long lineNanos;
    private final long startNanos = System.nanoTime();
    private final Deque<Sample> samples = new ArrayDeque<>();
    private long nextLineNanos = startNanos;
    private long nextTieOutNanos = startNanos;
    private SortedMap<String, Money> unexplained = new TreeMap<>();
    private int linesDrawn;
    private Overview last;

    /**
     * @param lineEvery between two lines where there is no screen
     */
    LiveView(Engine engine, Terminal terminal, Duration lineEvery) {
        this.engine = engine;
        this.terminal = terminal;
        this.lineNanos = lineEvery.toNanos();
    }

    /** What was seen last; empty if the database never answered. */
    Optional<Overview> last() {
        return Optional.ofNullable(last);
    }

    private record Sample(long atNanos, long events) {}

    /** Shows until it is enough or the process is to end. */
    void watch(Predicate<Overview> enough, StopSignal stop)
            throws InterruptedException, ExecutionException {
        boolean ended = false;
        while (!ended) {
            long before = System.nanoTime();
            ended = look(enough);
            long tookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
            long pauseMillis = Math.min(PAUSE_FOR_LOOK * tookMillis, LONGEST_PAUSE_MILLIS);
            ended = ended || stop.await(Math.max(LOOK_MILLIS, pauseMillis));
        }
    }

    private boolean look(Predicate<Overview> enough)
            throws InterruptedException, ExecutionException {
        JobStatus status = status();
        if (status != null && status.isGloballyTerminalState()) {
            throw new IllegalStateException("the engine's job has ended: " + status);
        }
        try (Connection connection = engine.database().connection()) {
            Overview overview = overview(connection);
            last = overview;
            show(overview, status);
            return enough.test(overview);
        } catch (SQLException e) {
            LOG.warn("the database does not answer", e);
            return false;
        }
    }

    /** Ties the accounts out only now and then, because it takes a while. */
    private Overview overview(Connection connection) throws SQLException {
        long before = System.nanoTime();
        if (before < nextTieOutNanos) {
            return Overview.readCounts(connection, unexplained);
        }
        Overview overview = Overview.read(connection);
        unexplained = overview.unexplained();
        long now = System.nanoTime();
        nextTieOutNanos = now + Math.max(TIE_OUT_NANOS, PAUSE_FOR_LOOK * (now - before));
        return overview;
    }

    private JobStatus status() throws InterruptedException, ExecutionException {
        try {
            return engine.status();
        } catch (TimeoutException e) {
            // A busy machine; the next look will tell.
            return null;
        }
    }

    private void show(Overview overview, JobStatus status) {
        long now = System.nanoTime();
        double rate = eventsPerSecond(now, overview.events());
        if (terminal.interactive()) {
            draw(screen(overview, status, rate));
        } else if (now >= nextLineNanos) {
            nextLineNanos = now + lineNanos;
            terminal.note(line(overview, rate));
        }
    }

    private double eventsPerSecond(long now, long events) {
        samples.addLast(new Sample(now, events));
        while (samples.size() > 2 && now - samples.getFirst().atNanos() > RATE_WINDOW_NANOS) {
            samples.removeFirst();
        }
        Sample first = samples.getFirst();
        double seconds = (now - first.atNanos()) / 1e9;
        return seconds == 0 ? 0 : (events - first.events()) / seconds;
    }

    private static String line(Overview overview, double rate) {
        OverviewText text = new OverviewText(overview);
        return "events %s, %,.0f/s; matched %s; open %s; unexplained difference: %s"
                .formatted(text.events(), rate, text.matched(), text.open(), text.unexplained());
    }

    private List<String> screen(Overview overview, JobStatus status, double rate) {
        OverviewText text = new OverviewText(overview);
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(
                "Tieout    %s for %s"
                        .formatted(
                                status == null ? "busy" : words(status),
                                clock(System.nanoTime() - startNanos)));
        lines.add("events    %s, %,.0f/s".formatted(text.events(), rate));
        lines.add("matched   " + text.matched());
        lines.add("open      " + text.open());
        lines.add("books     %,d journals".formatted(overview.totals().journals()));
        lines.add("refused   %,d records".formatted(overview.totals().deadLetters()));
        lines.add("unexplained difference: " + text.unexplained());
        lines.add("");
        for (ExceptionItem exception : overview.latestExceptions()) {
            lines.add(exception.reason() + "  " + exception.explanation());
        }
        return lines;
    }

    private static String words(JobStatus status) {
        return status == JobStatus.RUNNING ? "running" : status.name();
    }

    private static String clock(long nanos) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(nanos);
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    private void draw(List<String> lines) {
        PrintWriter screen = terminal.notes();
        StringBuilder out = new StringBuilder(NO_WRAP);
        if (linesDrawn > 0) {
            out.append("\u001b[").append(linesDrawn).append('A');
        }
        for (String line : lines) {
            out.append(ERASE_LINE).append(Terminal.printable(line).replace('\n', ' ')).append('\n');
        }
        for (int i = lines.size(); i < linesDrawn; i++) {
            out.append(ERASE_LINE).append('\n');
        }
        linesDrawn = Math.max(linesDrawn, lines.size());
        screen.print(out.append(WRAP));
        screen.flush();
    }
}
