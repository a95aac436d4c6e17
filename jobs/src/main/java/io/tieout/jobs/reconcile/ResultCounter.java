package io.tieout.jobs.reconcile;

import java.io.Serializable;
import java.util.List;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Lets results through and counts them by name in accumulators. */
public final class ResultCounter<T> extends RichMapFunction<T, T> {

    private static final long serialVersionUID = 1L;

    /** One count of a result. */
    public record Count(String name, long amount) {

        public static Count one(String name) {
            return new Count(name, 1);
        }
    }

    /** What a result counts for. */
    @FunctionalInterface
    public interface Counts<T> extends Serializable {
        List<Count> of(T result);
    }

    private final Counts<T> counts;

    public ResultCounter(Counts<T> counts) {
        this.counts = counts;
    }

    @Override
    public T map(T result) {
        for (Count count : counts.of(result)) {
            getRuntimeContext().getLongCounter(count.name()).add(count.amount());
        }
        return result;
    }
}
