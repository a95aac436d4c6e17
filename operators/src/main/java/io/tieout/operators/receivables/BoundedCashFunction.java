package io.tieout.operators.receivables;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.receivables.CashSettled;
import io.tieout.core.receivables.CompanyReceivables;
import io.tieout.core.results.Match;
import io.tieout.operators.state.CollectingFunction;
import io.tieout.operators.state.ScopeLog;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.util.Collector;

/**
 * Applies the cash of a company at the end of input: documents are collected as they come, and each
 * company is built in memory, settled and dropped once. The largest company has to fit into the
 * heap.
 *
 * <p>State accesses: one write and one read for each chunk of documents.
 */
final class BoundedCashFunction extends CollectingFunction<CompanyDocument, Match> {

    private static final long serialVersionUID = 1L;

    private final CashOperatorSettings settings;

    private transient ScopeLog log;

    BoundedCashFunction(CashOperatorSettings settings) {
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
        CompanyReceivables company =
                new CompanyReceivables(
                        companyId,
                        settings.receivables(),
                        settings.identification(),
                        settings.autonomy());
        log.forEach(companyId, (document, place) -> company.add(document));
        log.close(companyId);
        emit(company.settle(), context, matches);
        company.forEachAccountItem(it -> context.output(CashOutputs.ACCOUNT_ITEMS, it));
        CashCounters counters = new CashCounters(getRuntimeContext());
        counters.totals(company.totals());
        counters.duplicates(companyId, company.duplicates());
    }

    private void emit(CashSettled settled, OnTimerContext context, Collector<Match> matches) {
        settled.matches().forEach(matches::collect);
        settled.exceptions().forEach(it -> context.output(CashOutputs.EXCEPTIONS, it));
        if (settings.autonomy() != Autonomy.SHADOW) {
            settled.journals().forEach(it -> context.output(CashOutputs.JOURNALS, it));
        }
    }

    @Override
    public void close() {
        if (log != null) {
            new CashCounters(getRuntimeContext()).stateAccesses(log.accesses());
        }
    }
}
