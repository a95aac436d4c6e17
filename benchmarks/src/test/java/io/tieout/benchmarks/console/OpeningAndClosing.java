package io.tieout.benchmarks.console;

import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.store.Database;
import io.tieout.store.write.StoreWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Opens an exception and closes one of an earlier time ten times a second, as in the demo, until it
 * is closed.
 */
final class OpeningAndClosing implements AutoCloseable {

    private static final long EVERY_MILLIS = 100;

    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger written = new AtomicInteger();
    private final Database database;
    private ScheduledFuture<?> beat;
    private ExceptionItem before;

    private OpeningAndClosing(Database database) {
        this.database = database;
    }

    static OpeningAndClosing in(Database database) {
        OpeningAndClosing changes = new OpeningAndClosing(database);
        changes.beat =
                changes.writer.scheduleAtFixedRate(
                        changes::change, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return changes;
    }

    int written() {
        return written.get();
    }

    private void change() {
        ExceptionItem opened = item(written.get());
        List<ExceptionItem> rows =
                before == null
                        ? List.of(opened)
                        : List.of(opened, before.withStatus(ExceptionStatus.CLOSED));
        try {
            database.transaction(connection -> StoreWriter.writeExceptions(connection, rows));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        before = opened;
        written.addAndGet(rows.size());
    }

    private static ExceptionItem item(int number) {
        return new ExceptionItem(
                "live-" + number,
                "bank",
                Reason.UNMATCHED_BANK,
                Severity.MEDIUM,
                ExceptionRow.accountId(number % ExceptionRow.ACCOUNTS),
                List.of("live-bank-" + number),
                new Money(100 + number, "EUR"),
                ExceptionRow.NOW_MILLIS + 1_000L * number,
                ExceptionStatus.OPEN,
                "Opened while somebody scrolls.",
                List.of());
    }

    @Override
    public void close() {
        beat.cancel(false);
        writer.shutdownNow();
    }
}
