package io.tieout.operators.receivables;

import io.tieout.core.documents.Observed;
import io.tieout.operators.state.CollectingFunction;
import io.tieout.operators.state.RecordLog;
import io.tieout.operators.state.ScopeLog;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.util.Collector;

/**
 * Looks at each company once, at the end of input: its documents are collected as they come and go
 * through checkpoints. What of the largest company has to fit into the heap, the flow says.
 *
 * <p>State accesses: one write and one read for each chunk of documents.
 */
public abstract class CompanyAtEnd<O> extends CollectingFunction<CompanyDocument, O> {

    private static final long serialVersionUID = 1L;

    private transient ScopeLog log;

    /** The documents of a company, in no particular order, for as long as it is looked at. */
    public final class Documents {

        private final String companyId;

        private Documents(String companyId) {
            this.companyId = companyId;
        }

        public void forEach(Consumer<Observed> visitor) throws Exception {
            forEachPlaced((document, place) -> visitor.accept(document));
        }

        /** As {@link #forEach}, with places at which to read a document again. */
        public void forEachPlaced(RecordLog.Visitor<Observed> visitor) throws Exception {
            log.forEach(companyId, visitor);
        }

        /**
         * Visits the documents at these places.
         *
         * @param places ascending
         */
        public void read(long[] places, RecordLog.Visitor<Observed> visitor) throws Exception {
            log.read(places, visitor);
        }

        /** About how many bytes they have in state; in memory they have several times as many. */
        public long bytes() {
            return log.bytes(companyId);
        }
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
        settle(companyId, new Documents(companyId), context, out);
        log.close(companyId);
    }

    @Override
    public void close() {
        if (log != null) {
            countAccesses(log.accesses());
        }
    }
}
