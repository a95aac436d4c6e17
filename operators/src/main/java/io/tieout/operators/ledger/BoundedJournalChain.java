package io.tieout.operators.ledger;

import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.HashChain;
import io.tieout.operators.state.CollectingFunction;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.util.Collector;

/**
 * Chains each company's journals at the end of input, in the order of event time and id.
 *
 * <p>State accesses: one write and one read for each chunk of journals.
 */
final class BoundedJournalChain extends CollectingFunction<PackedJournal, ChainedJournal> {

    private static final long serialVersionUID = 1L;

    private transient JournalRuns runs;

    @Override
    public void open(OpenContext openContext) {
        runs = new JournalRuns(getRuntimeContext(), currentKey());
    }

    @Override
    public void processElement(
            PackedJournal journal, Context context, Collector<ChainedJournal> out)
            throws Exception {
        if (runs.add(journal)) {
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        }
    }

    /** What waits in memory goes to state, so that a checkpoint has it. */
    @Override
    protected void flush() throws Exception {
        runs.flush();
    }

    @Override
    public void onTimer(long end, OnTimerContext context, Collector<ChainedJournal> out)
            throws Exception {
        Links links = new Links(new HashChain(), null);
        runs.forEach(context.getCurrentKey(), journal -> out.collect(links.append(journal)));
    }
}
