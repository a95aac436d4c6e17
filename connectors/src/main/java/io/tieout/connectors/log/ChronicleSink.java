package io.tieout.connectors.log;

import io.tieout.connectors.log.sink.BatchCommitter;
import io.tieout.connectors.log.sink.LogCommittable;
import io.tieout.connectors.log.sink.LogCommittableSerializer;
import io.tieout.connectors.log.sink.RunId;
import io.tieout.connectors.log.sink.StagingWriter;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Writes a stream into a log, each element once in effect, durably, when the checkpoint that covers
 * it completes. Between checkpoints the records wait in a staging file beside the log, in bounded
 * memory. A batch that is committed again after a restore is looked for in the log, from the tail
 * backwards, and only what is missing is appended.
 *
 * <p>All subtasks write to all partitions, by the key of the record. In one JVM they share one
 * writer per log; a second process is refused. Records of one writer keep their order within a
 * partition; the documents of different writers interleave.
 *
 * <p>A batch whose run was killed before its checkpoint was complete stays in the staging folder
 * until {@link LogRetention} finds it old.
 *
 * <p>Going back to an older savepoint cannot take back what was committed since: those records come
 * a second time, with the same ids.
 */
public final class ChronicleSink<T> implements Sink<T>, SupportsCommitter<LogCommittable> {

    private static final long serialVersionUID = 1;

    private final String path;
    private final String name;
    private final LogSerializer<T> serializer;
    private final TimeSource clock;

    /**
     * @param name tells the sinks of one log apart; letters, digits, dots and underscores
     */
    public ChronicleSink(Path log, String name, LogSerializer<T> serializer, TimeSource clock) {
        if (!name.matches("[A-Za-z0-9._]{1,64}")) {
            throw new IllegalArgumentException("not a sink's name: " + name);
        }
        this.path = log.toAbsolutePath().toString();
        this.name = name;
        this.serializer = serializer;
        this.clock = clock;
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
        int subtask = context.getTaskInfo().getIndexOfThisSubtask();
        return new StagingWriter<>(folder(), name, subtask, RunId.of(context), serializer, clock);
    }

    @Override
    public Committer<LogCommittable> createCommitter(CommitterInitContext context)
            throws IOException {
        LogFolder folder = folder();
        return new BatchCommitter(
                LogWriter.open(folder, clock),
                new CommittedBatches(folder, clock),
                RunId.of(context));
    }

    private LogFolder folder() throws IOException {
        return LogFolder.open(Path.of(path));
    }

    @Override
    public SimpleVersionedSerializer<LogCommittable> getCommittableSerializer() {
        return new LogCommittableSerializer();
    }
}
