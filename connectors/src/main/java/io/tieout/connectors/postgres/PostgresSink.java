package io.tieout.connectors.postgres;

import io.tieout.connectors.patience.Pause;
import io.tieout.store.Database;
import io.tieout.store.DatabaseSettings;
import java.util.Objects;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Writes records into the read model, effectively once: every record is committed before the
 * checkpoint that covers it completes, and a record that is replayed after a restart changes
 * nothing. Records of one id must reach the same subtask in order, so key the stream by what the id
 * is made of.
 *
 * <p>The database must have been opened (and so migrated) by {@link Database#open} before the job
 * starts. Each subtask keeps one connection.
 */
public final class PostgresSink<T> implements Sink<T> {

    private static final long serialVersionUID = 1L;

    private final DatabaseSettings database;
    private final BatchWriter<T> writer;
    private final PostgresSinkSettings settings;

    public PostgresSink(
            DatabaseSettings database, BatchWriter<T> writer, PostgresSinkSettings settings) {
        this.database = Objects.requireNonNull(database, "database");
        this.writer = Objects.requireNonNull(writer, "writer");
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /** With the default settings. */
    public PostgresSink(DatabaseSettings database, BatchWriter<T> writer) {
        this(database, writer, PostgresSinkSettings.DEFAULT);
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        PatientConnection connection =
                new PatientConnection(
                        Database.unpooled(database),
                        settings,
                        Pause.REAL,
                        context.getProcessingTimeService()::getCurrentProcessingTime);
        return new PostgresSinkWriter<>(
                connection, writer, settings, context.getProcessingTimeService());
    }
}
