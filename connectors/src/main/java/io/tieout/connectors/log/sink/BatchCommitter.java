package io.tieout.connectors.log.sink;

import io.tieout.connectors.log.BatchOrigin;
import io.tieout.connectors.log.CommittedBatches;
import io.tieout.connectors.log.LogException;
import io.tieout.connectors.log.LogWriter;
import io.tieout.connectors.log.RecordBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.connector.sink2.Committer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends sealed batches to the log. A batch of an earlier run may be in the log already, whole or
 * in part: it is looked for first. The staging file is deleted only after the log is on disk, so at
 * every instant a batch is in the one or in the other.
 */
public final class BatchCommitter implements Committer<LogCommittable> {

    private static final Logger LOG = LoggerFactory.getLogger(BatchCommitter.class);

    /** How far the clock may have been set back since the batch was sealed. */
    private static final long CLOCK_STEP_MILLIS = Duration.ofMinutes(10).toMillis();

    private final LogWriter writer;
    private final CommittedBatches committed;
    private final RunId run;

    public BatchCommitter(LogWriter writer, CommittedBatches committed, RunId run) {
        this.writer = writer;
        this.committed = committed;
        this.run = run;
    }

    @Override
    public void commit(Collection<CommitRequest<LogCommittable>> requests) throws IOException {
        List<LogCommittable> batches =
                requests.stream().map(CommitRequest::getCommittable).toList();
        CommittedBatches.Found found = findEarlier(batches);
        for (LogCommittable batch : batches) {
            append(batch, found);
        }
        writer.sync();
        for (LogCommittable batch : batches) {
            Files.deleteIfExists(staged(batch));
        }
    }

    /** Batches of this very run were not committed before: a failed commit ends its run. */
    private CommittedBatches.Found findEarlier(List<LogCommittable> batches) throws IOException {
        List<LogCommittable> earlier =
                batches.stream().filter(b -> !b.runId().equals(run.value())).toList();
        if (earlier.isEmpty()) {
            return new CommittedBatches.Found(Map.of(), true);
        }
        Set<String> ids = earlier.stream().map(LogCommittable::batchId).collect(Collectors.toSet());
        long oldestMillis =
                earlier.stream().mapToLong(LogCommittable::sealedAtMillis).min().orElseThrow();
        return committed.find(ids, oldestMillis - CLOCK_STEP_MILLIS);
    }

    private void append(LogCommittable batch, CommittedBatches.Found found) throws IOException {
        if (Files.exists(staged(batch))) {
            StagingFile.read(
                    staged(batch),
                    batch.parts(),
                    (part, partition, block) ->
                            appendMissing(
                                    new BatchOrigin(batch.batchId(), part),
                                    partition,
                                    block,
                                    found.countsByOrigin()));
        } else {
            requireCommitted(batch, found);
        }
    }

    private void appendMissing(
            BatchOrigin origin, int partition, RecordBlock block, Map<BatchOrigin, Integer> found)
            throws IOException {
        Integer count = found.get(origin);
        if (count == null) {
            writer.append(partition, origin, block);
        } else if (count != block.count()) {
            throw new LogException(
                    "%s is in the log with %d records, staged are %d"
                            .formatted(origin, count, block.count()));
        }
    }

    /** Its staging file is gone, so all of it should be found. */
    private static void requireCommitted(LogCommittable batch, CommittedBatches.Found found)
            throws LogException {
        long present =
                found.countsByOrigin().keySet().stream()
                        .filter(origin -> origin.batchId().equals(batch.batchId()))
                        .count();
        if (present == batch.parts()) {
            return;
        }
        if (found.complete()) {
            throw new LogException(
                    "batch %s is neither staged nor in the log (%d of %d documents found)"
                            .formatted(batch.batchId(), present, batch.parts()));
        }
        LOG.warn(
                "Batch {} was committed before, and retention has deleted its part of the log",
                batch.batchId());
    }

    private Path staged(LogCommittable batch) {
        return writer.folder().staging().resolve(batch.fileName());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
