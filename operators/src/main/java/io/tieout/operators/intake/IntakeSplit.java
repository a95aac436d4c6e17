package io.tieout.operators.intake;

import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.Observed;
import io.tieout.operators.serialization.TieoutTypes;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Lets documents through and sends dead letters aside. Counts both by stream in accumulators, so
 * that {@code accepted + rejected = read} can be shown; a dead letter counts for its source.
 */
public final class IntakeSplit extends ProcessFunction<IntakeRow, Observed> {

    public static final OutputTag<DeadLetter> DEAD_LETTERS =
            new OutputTag<>("dead-letters", TieoutTypes.DEAD_LETTER);

    /** Accumulator of accepted documents, followed by the stream's name. */
    public static final String ACCEPTED = "accepted.";

    /** Accumulator of rejected records, followed by the source's name. */
    public static final String REJECTED = "rejected.";

    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(IntakeRow row, Context context, Collector<Observed> documents) {
        if (row.letter() == null) {
            count(ACCEPTED + row.observed().event().stream());
            documents.collect(row.observed());
        } else {
            count(REJECTED + row.letter().source());
            context.output(DEAD_LETTERS, row.letter());
        }
    }

    private void count(String name) {
        getRuntimeContext().getLongCounter(name).add(1);
    }
}
