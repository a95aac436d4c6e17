package io.tieout.jobs.run;

import static io.tieout.jobs.run.Waiting.awaitCount;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.jobs.cli.KnownFormats;
import io.tieout.jobs.settings.CashSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bills are matched while the engine runs, with real watermarks: nothing is final before the slack
 * of five seconds is over, and yet a receipt releases its hold within one.
 */
class PayablesEngineTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int RECEIPTS = Integer.getInteger("tieout.receipts", 12);
    private static final long LOOK_NANOS = 2_000_000;

    /**
     * A second of processing time is what half of the receipts have to keep on any machine. The
     * others may wait for one full checkpoint and one write to the database more, which a machine
     * that is busy with other builds stretches at will; beyond this the tick would have come anyway
     * and nothing would be told ahead of it.
     */
    private static final long USUAL_MILLIS = 1_000;

    private static final long AT_MOST_MILLIS = 3_000;

    @TempDir Path home;

    @Test
    void shouldReleaseAHoldWithinASecondOfItsReceiptAndGoOnAfterAStop() throws Exception {
        try (Engine engine = Engine.start(settings())) {
            drop("vendors-1.jsonl", "{\"id\":\"V1\",\"name\":\"Alpha Metals\"}\n");
            drop("purchase-orders-1.jsonl", all("order"));
            drop("invoices-1.jsonl", all("invoice"));
            awaitCount(
                    engine,
                    "exception_item where status = 'OPEN' and reason = 'MISSING_RECEIPT'",
                    RECEIPTS);
            List<Long> millis = new ArrayList<>();
            for (int i = 0; i < RECEIPTS; i++) {
                millis.add(millisToRelease(engine, i));
            }
            Collections.sort(millis);
            System.out.println("receipt to released hold, ms: " + spread(millis));
            assertThat(percentile(millis, 50)).isLessThan(USUAL_MILLIS);
            assertThat(percentile(millis, 100)).isLessThan(AT_MOST_MILLIS);
            assertThat(engine.stop()).isPresent();
        }
        try (Engine engine = Engine.start(settings())) {
            assertThat(engine.restoredFrom()).isPresent();
            awaitCount(engine, "match where kind = 'threeWay' and status = 'confirmed'", RECEIPTS);
            awaitCount(engine, "match", RECEIPTS);
            awaitCount(engine, "exception_item where status = 'OPEN'", 0);
            awaitCount(engine, "journal", 2L * RECEIPTS);
            awaitCount(engine, "open_bill", RECEIPTS);
            awaitCount(
                    engine,
                    "business_figure where name = 'invoiceMatch' and part = whole and whole = "
                            + RECEIPTS,
                    1);
            awaitCount(engine, "business_figure where name = 'cycleTime' and part > 0", 2);
            awaitCount(
                    engine,
                    "business_figure where name = 'payables' and currency = 'EUR' and whole = "
                            + RECEIPTS,
                    1);
            assertThat(engine.stop()).isPresent();
        }
    }

    private long millisToRelease(Engine engine, int number) throws Exception {
        // The time that a file comes is not to be in step with checkpoints.
        LockSupport.parkNanos(137_000_000L * (number % 8));
        long begin = System.nanoTime();
        drop("goods-receipts-" + number + ".jsonl", receipt(number));
        try (Connection connection = engine.database().connection();
                PreparedStatement look =
                        connection.prepareStatement(
                                "select status from exception_item where subjects::text like ?")) {
            look.setString(1, "%\"I" + number + "\"%");
            while (!isClosed(look)) {
                if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new AssertionError("never released: I" + number);
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static boolean isClosed(PreparedStatement look) throws SQLException {
        try (ResultSet row = look.executeQuery()) {
            return row.next() && row.getString(1).equals("CLOSED");
        }
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

    private EngineSettings settings() {
        Duration wait = Duration.ofSeconds(2);
        return EngineSettings.of(
                new EngineHome(home).settings(wait, wait, wait, CashSettings.DEFAULTS),
                (name, head) -> KnownFormats.with(List.of()).detect(name, head).orElse(null),
                System::currentTimeMillis);
    }

    private void drop(String name, String content) throws IOException {
        new EngineHome(home).drop(name, content);
    }

    private static String all(String kind) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < RECEIPTS; i++) {
            lines.append(kind.equals("order") ? order(i) : invoice(i));
        }
        return lines.toString();
    }

    private static String order(int i) {
        return """
        {"id":"O%d","vendorId":"V1","number":"PO-7%03d","currency":"EUR","lines":[\
        {"line":10,"itemId":"BOLT","quantity":"%d","unitPrice":"2.00","glAccount":"1400"}]}
        """
                .formatted(i, i, i + 1);
    }

    private static String invoice(int i) {
        return """
        {"id":"I%d","vendorId":"V1","number":"RE-9%03d7","kind":"invoice",\
        "issueDate":"2026-10-14","orderNumbers":["PO-7%03d"],"currency":"EUR",\
        "grossAmount":"%d.00","lines":[{"line":1,"orderLine":10,"quantity":"%d",\
        "unitPrice":"2.00","netAmount":"%d.00","taxPercent":"0"}]}
        """
                .formatted(i, i, i, 2 * (i + 1), i + 1, 2 * (i + 1));
    }

    private static String receipt(int i) {
        return """
        {"id":"G%d","orderNumber":"PO-7%03d","receiptDate":"2026-10-12",\
        "lines":[{"orderLine":10,"quantity":"%d"}]}
        """
                .formatted(i, i, i + 1);
    }
}
