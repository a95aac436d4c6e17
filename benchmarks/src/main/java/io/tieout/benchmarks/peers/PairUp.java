package io.tieout.benchmarks.peers;

import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Keeps the first side of a key until the other comes; a match clears it. */
final class PairUp extends KeyedProcessFunction<PairKey, KeyedSide, String> {
    private static final long serialVersionUID = 1L;

    private final LongCounter pairs = new LongCounter();
    private transient ValueState<Side> waiting;

    @Override
    public void open(OpenContext context) {
        waiting =
                getRuntimeContext()
                        .getState(new ValueStateDescriptor<>("waiting", HandWrittenType.SIDE));
        getRuntimeContext().addAccumulator(PlainFlinkMatch.PAIRS, pairs);
    }

    @Override
    public void processElement(KeyedSide arrived, Context context, Collector<String> out)
            throws Exception {
        Side other = waiting.value();
        if (other == null) {
            waiting.update(arrived.side());
        } else if (other.bank() != arrived.side().bank()) {
            waiting.clear();
            pairs.add(1);
            out.collect(other.id());
        }
    }
}
