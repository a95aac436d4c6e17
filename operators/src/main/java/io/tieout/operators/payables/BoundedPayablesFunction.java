package io.tieout.operators.payables;

import io.tieout.core.payables.CompanyPayables;
import io.tieout.core.payables.PayablesSettled;
import io.tieout.core.results.Match;
import io.tieout.operators.receivables.CompanyDocument;
import io.tieout.operators.state.CollectingFunction;
import io.tieout.operators.state.ScopeLog;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.util.Collector;

/**
 * Matches the bills of a company at the end of input: documents are collected as they come, and
 * each company is built in memory, settled and dropped once. The largest company has to fit into
 * the heap.
 *
 * <p>State accesses: one write and one read for each chunk of documents.
 */
final class BoundedPayablesFunction extends CollectingFunction<CompanyDocument, Match> {

    /** The accumulator of state accesses. */
    static final String STATE_ACCESSES = "payables.state-accesses";

    private static final long serialVersionUID = 1L;

    private final PayablesOperatorSettings settings;

    private transient ScopeLog log;

    BoundedPayablesFunction(PayablesOperatorSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext openContext) {
        log = new ScopeLog(getRuntimeContext(), currentKey());
        getRuntimeContext().getMetricGroup().gauge("stateAccesses", () -> log.accesses());
    }

    @Override
    public void processElement(CompanyDocument of, Context context, Collector<Match> matches)
            throws Exception {
        if (log.append(of.companyId(), of.document())) {
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        }
    }

    /** What waits in memory goes to state, so that a checkpoint has it. */
    @Override
    protected void flush() throws Exception {
        log.flush();
    }

    @Override
    public void onTimer(long end, OnTimerContext context, Collector<Match> matches)
            throws Exception {
        String companyId = context.getCurrentKey();
        CompanyPayables company =
                new CompanyPayables(companyId, settings.payables(), settings.autonomy());
        log.forEach(companyId, (document, place) -> company.add(document));
        log.close(companyId);
        PayablesSettled settled = company.settle();
        settled.matches().forEach(matches::collect);
        settled.exceptions().forEach(it -> context.output(PayablesOutputs.EXCEPTIONS, it));
        settled.journals().forEach(it -> context.output(PayablesOutputs.JOURNALS, it));
        settled.duplicates().forEach(it -> context.output(PayablesOutputs.DUPLICATES, it));
    }

    @Override
    public void close() {
        if (log != null) {
            getRuntimeContext().getLongCounter(STATE_ACCESSES).add(log.accesses());
        }
    }
}
