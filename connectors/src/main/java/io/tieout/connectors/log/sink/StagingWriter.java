package io.tieout.connectors.log.sink;

import io.tieout.connectors.log.FreeSpace;
import io.tieout.connectors.log.LogFolder;
import io.tieout.connectors.log.LogSerializer;
import io.tieout.connectors.log.RecordBlock;
import io.tieout.connectors.log.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;

/**
 * Collects the records of one subtask between two checkpoints: a block per partition in memory,
 * full ones in the staging file. Keeps no state of its own; what it has handed over is the
 * committer's.
 */
public final class StagingWriter<T> implements CommittingSinkWriter<T, LogCommittable> {

    private final LogFolder folder;
    private final String prefix;
    private final RunId run;
    private final LogSerializer<T> serializer;
    private final TimeSource clock;
    private final RecordBlock[] blocks;
    private StagingFile file;
    private long batches;

    public StagingWriter(
            LogFolder folder,
            String sink,
            int subtask,
            RunId run,
            LogSerializer<T> serializer,
            TimeSource clock)
            throws IOException {
        this.folder = folder;
        this.prefix = sink + "-" + subtask + "-";
        this.run = run;
        this.serializer = serializer;
        this.clock = clock;
        this.blocks = new RecordBlock[folder.partitions()];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = new RecordBlock();
        }
        deleteUnsealed();
    }

    /** What an earlier run of this subtask left unsealed belongs to no checkpoint. */
    private void deleteUnsealed() throws IOException {
        try (Stream<Path> staged = Files.list(folder.staging())) {
            for (Path path : (Iterable<Path>) staged::iterator) {
                String name = path.getFileName().toString();
                if (name.startsWith(prefix) && name.endsWith(".open")) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    @Override
    public void write(T element, Context context) throws IOException {
        int partition = folder.partitionOf(serializer.key(element));
        RecordBlock block = blocks[partition];
        block.add(serializer.serialize(element));
        if (block.isFull()) {
            stage(partition);
        }
    }

    private void stage(int partition) throws IOException {
        if (file == null) {
            FreeSpace.DEFAULT.require(folder.staging());
            file = new StagingFile(folder.staging().resolve(batchId() + ".open"));
        }
        file.write(partition, blocks[partition]);
        blocks[partition].clear();
    }

    private String batchId() {
        return prefix + run.value() + "-" + batches;
    }

    /** Nothing may become visible before its checkpoint is complete. */
    @Override
    public void flush(boolean endOfInput) {}

    @Override
    public Collection<LogCommittable> prepareCommit() throws IOException {
        for (int partition = 0; partition < blocks.length; partition++) {
            if (blocks[partition].count() > 0) {
                stage(partition);
            }
        }
        if (file == null) {
            return List.of();
        }
        LogCommittable batch =
                new LogCommittable(batchId(), run.value(), clock.millis(), file.blocks());
        file.seal(folder.staging().resolve(batch.fileName()));
        file = null;
        batches++;
        return List.of(batch);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
