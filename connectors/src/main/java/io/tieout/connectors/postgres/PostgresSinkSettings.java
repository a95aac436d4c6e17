package io.tieout.connectors.postgres;

import java.io.Serializable;

/**
 * When a sink writes and how long it waits for a database that is away.
 *
 * @param batchRecords most records held back; also the size of a transaction
 * @param flushIntervalMillis longest time a record is held back while the database is there
 * @param firstBackOffMillis pause after the first failure, doubled after each further one
 * @param maxBackOffMillis longest pause
 * @param giveUpMillis how long one batch is tried before the task fails and Flink restarts it from
 *     the checkpoint; keep it below the checkpoint timeout
 */
public record PostgresSinkSettings(
        int batchRecords,
        long flushIntervalMillis,
        long firstBackOffMillis,
        long maxBackOffMillis,
        long giveUpMillis)
        implements Serializable {

    /** 5,000 records or half a second; tried for nine minutes, pausing 0.1 to 5 seconds. */
    public static final PostgresSinkSettings DEFAULT =
            new PostgresSinkSettings(5_000, 500, 100, 5_000, 540_000);

    public PostgresSinkSettings {
        if (batchRecords < 1
                || flushIntervalMillis < 1
                || firstBackOffMillis < 1
                || maxBackOffMillis < firstBackOffMillis
                || giveUpMillis < 0) {
            throw new IllegalArgumentException("sink settings out of range");
        }
    }

    public PostgresSinkSettings withFlushIntervalMillis(long millis) {
        return new PostgresSinkSettings(
                batchRecords, millis, firstBackOffMillis, maxBackOffMillis, giveUpMillis);
    }

    public PostgresSinkSettings withBatchRecords(int records) {
        return new PostgresSinkSettings(
                records, flushIntervalMillis, firstBackOffMillis, maxBackOffMillis, giveUpMillis);
    }
}
