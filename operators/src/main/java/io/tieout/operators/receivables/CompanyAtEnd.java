package io.tieout.operators.receivables;

import io.tieout.core.documents.Observed;
import io.tieout.operators.state.CollectingFunction;
import io.tieout.operators.state.ScopeLog;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.util.Collector;

/**
 * Looks at each company once, at the end of input: its documents are collected as they come and go
 * through checkpoints. The largest company has to fit into the heap.
 *
 * <p>State accesses: one write and one read for each chunk of documents.
 */
public abstract class CompanyAtEnd<O> extends CollectingFunction<CompanyDocument, O> {

    private static final long serialVersionUID = 1L;

    private transient ScopeLog log;

    /** The documents of a company, in no particular order. */
    public interface Documents {
        void forEach(Consumer<Observed> visitor) throws Exception;
    }

    /** Reads the documents and gives what follows from them. */
    protected abstract void settle(
            String companyId, Documents documents, OnTimerContext context, Collector<O> out)
            throws Exception;

    /** Counts the accesses to state when the input has ended. */
    protected void countAccesses(long accesses) {
        // Only some flows report them.
    }

    @Override
    public void open(OpenContext openContext) {
        log = new ScopeLog(getRuntimeContext(), currentKey());
        getRuntimeContext().getMetricGroup().gauge("stateAccesses", () -> log.accesses());
    }

    @Override
    public void processElement(CompanyDocument of, Context context, Collector<O> out)
            throws Exception {
        if (log.append(of.companyId(), of.document())) {
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        }
    }

    /** What waits in memory goes to state, so that a checkpoint has it. */
    @Override
    protected final void flush() throws Exception {
        log.flush();
    }

    @Override
    public void onTimer(long end, OnTimerContext context, Collector<O> out) throws Exception {
        String companyId = context.getCurrentKey();
        settle(
                companyId,
                visitor -> {
                    log.forEach(companyId, (document, place) -> visitor.accept(document));
                    log.close(companyId);
                },
                context,
                out);
    }

    @Override
    public void close() {
        if (log != null) {
            countAccesses(log.accesses());
        }
    }
}
