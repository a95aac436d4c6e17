package io.tieout.operators.intake;

import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.FileRead;
import io.tieout.core.documents.Observed;
import io.tieout.operators.serialization.TieoutTypes;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Lets documents through and sends dead letters and the ends of files aside. Counts in
 * accumulators, so that {@code accepted + rejected = read} can be shown: documents by stream; dead
 * letters by source in a bounded run and all together in a continuous one, whose sources never end.
 * What became of each file, its end says.
 */
public final class IntakeSplit extends ProcessFunction<IntakeRow, Observed> {

    public static final OutputTag<DeadLetter> DEAD_LETTERS =
            new OutputTag<>("dead-letters", TieoutTypes.DEAD_LETTER);

    public static final OutputTag<FileRead> FILES = new OutputTag<>("files", TieoutTypes.FILE_READ);

    /** Accumulator of accepted documents, followed by the stream's name. */
    public static final String ACCEPTED = "accepted.";

    /** Accumulator of rejected records, followed by the source's name or by {@link #ALL}. */
    public static final String REJECTED = "rejected.";

    /** Accumulator of accepted documents about which there was something to say. */
    public static final String WARNED = "warned";

    /** Stands for all sources of a continuous run. */
    public static final String ALL = "all";

    private static final long serialVersionUID = 2L;

    private final boolean bounded;

    /**
     * @param bounded whether the sources end, so that there is a limit to their number
     */
    public IntakeSplit(boolean bounded) {
        this.bounded = bounded;
    }

    @Override
    public void processElement(IntakeRow row, Context context, Collector<Observed> documents) {
        if (row.observed() != null) {
            count(ACCEPTED + row.observed().event().stream(), 1);
            documents.collect(row.observed());
            return;
        }
        if (row.letter() != null) {
            count(REJECTED + (bounded ? row.letter().source() : ALL), 1);
            context.output(DEAD_LETTERS, row.letter());
        }
        if (row.file() != null) {
            count(WARNED, row.file().warned());
            context.output(FILES, row.file());
        }
    }

    private void count(String name, long more) {
        getRuntimeContext().getLongCounter(name).add(more);
    }
}
