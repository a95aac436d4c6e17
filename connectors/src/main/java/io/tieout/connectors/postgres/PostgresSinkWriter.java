package io.tieout.connectors.postgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.SinkWriter;

/**
 * Holds records back until a batch is full, the flush interval is over or a checkpoint begins.
 * While the database is away it blocks the task, which slows the stream down instead of piling up.
 */
final class PostgresSinkWriter<T> implements SinkWriter<T> {

    private final PatientConnection connection;
    private final BatchWriter<T> writer;
    private final PostgresSinkSettings settings;
    private final ProcessingTimeService clock;
    private final List<T> held = new ArrayList<>();
    private ScheduledFuture<?> nextFlush;

    PostgresSinkWriter(
            PatientConnection connection,
            BatchWriter<T> writer,
            PostgresSinkSettings settings,
            ProcessingTimeService clock) {
        this.connection = connection;
        this.writer = writer;
        this.settings = settings;
        this.clock = clock;
        scheduleFlush();
    }

    @Override
    public void write(T record, Context context) throws IOException, InterruptedException {
        held.add(record);
        if (held.size() >= settings.batchRecords()) {
            writeHeld();
        }
    }

    @Override
    public void flush(boolean endOfInput) throws IOException, InterruptedException {
        writeHeld();
    }

    /** What is still held belongs to no completed checkpoint, so a restart brings it again. */
    @Override
    public void close() throws IOException {
        nextFlush.cancel(false);
        connection.close();
    }

    /** Runs in the task's own thread, so that nothing here needs a lock. */
    private void scheduleFlush() {
        nextFlush =
                clock.registerTimer(
                        clock.getCurrentProcessingTime() + settings.flushIntervalMillis(),
                        time -> {
                            writeHeld();
                            scheduleFlush();
                        });
    }

    private void writeHeld() throws IOException, InterruptedException {
        if (!held.isEmpty()) {
            connection.commit(open -> writer.write(open, held));
            held.clear();
        }
    }
}
