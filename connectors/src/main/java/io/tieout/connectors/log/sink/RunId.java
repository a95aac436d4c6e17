package io.tieout.connectors.log.sink;

import org.apache.flink.api.connector.sink2.InitContext;

/**
 * One attempt of one job from one checkpoint on. No two runs whose batches can both have been
 * committed are equal: a run starts at a later checkpoint than any batch of an earlier one that
 * was.
 */
public record RunId(String value) {

    public static RunId of(InitContext context) {
        return new RunId(
                "%s-%d-%d"
                        .formatted(
                                context.getJobInfo().getJobId(),
                                context.getRestoredCheckpointId().orElse(0),
                                context.getTaskInfo().getAttemptNumber()));
    }
}
