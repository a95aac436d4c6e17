package io.tieout.console.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * How the engine's job does.
 *
 * @param asOf when it was looked at
 * @param pages address of Flink's own pages, which are served to the engine's machine alone
 * @param stages in the order of the stream; each a chain of operators that run as one
 */
public record EngineHealth(
        String asOf, String pages, Job job, Log log, Checkpoints checkpoints, List<Stage> stages) {

    public EngineHealth {
        stages = List.copyOf(stages);
    }

    /**
     * @param state {@code RUNNING}, {@code RESTARTING} and the like
     * @param since when it started, or started anew
     * @param restarts since the engine was started
     */
    public record Job(
            String name, String state, String since, int tasksRunning, int tasks, long restarts) {}

    /**
     * The durable log between intake and matching.
     *
     * @param records ever written
     * @param unread of them that no checkpoint of the job has passed
     */
    public record Log(long records, long unread) {}

    /**
     * Checkpoints since the engine was started.
     *
     * @param lastAt when the last complete one ended; null if there is none, as the following
     * @param lastMillis how long it took
     * @param lastBytes what it wrote
     * @param stateBytes what it holds
     */
    public record Checkpoints(
            long completed,
            long failed,
            @JsonInclude(JsonInclude.Include.ALWAYS) String lastAt,
            @JsonInclude(JsonInclude.Include.ALWAYS) Long lastMillis,
            @JsonInclude(JsonInclude.Include.ALWAYS) Long lastBytes,
            @JsonInclude(JsonInclude.Include.ALWAYS) Long stateBytes) {}

    /**
     * @param name its first operator
     * @param recordsIn since the job started, from other stages
     * @param recordsOut likewise, to other stages
     * @param behindMillis how far its event time is behind the clock; null where it has none. A few
     *     seconds are waited for late documents everywhere
     */
    public record Stage(
            String name,
            String state,
            long recordsIn,
            long recordsOut,
            @JsonInclude(JsonInclude.Include.ALWAYS) Long behindMillis) {}
}
