package io.tieout.operators.invoicing;

import io.tieout.core.invoicing.Invoice;
import io.tieout.core.invoicing.Invoicing;
import io.tieout.core.invoicing.InvoicingRun;
import io.tieout.operators.receivables.CompanyDocument;
import io.tieout.operators.state.CollectingFunction;
import io.tieout.operators.state.ScopeLog;
import java.time.LocalDate;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.util.Collector;

/**
 * Invoices a company at the end of input: documents are collected as they come and go through
 * checkpoints, and numbers are given in one place, in an order that the documents decide. So a
 * restart or another order of arrival gives every invoice the same number, without gaps.
 *
 * <p>State accesses: one write and one read for each chunk of documents.
 */
final class BoundedInvoicingFunction extends CollectingFunction<CompanyDocument, Invoice> {

    private static final long serialVersionUID = 1L;

    private final int asOfDay;

    private transient ScopeLog log;

    /**
     * @param asOfDay days since 1970-01-01
     */
    BoundedInvoicingFunction(int asOfDay) {
        this.asOfDay = asOfDay;
    }

    @Override
    public void open(OpenContext openContext) {
        log = new ScopeLog(getRuntimeContext(), currentKey());
    }

    @Override
    public void processElement(CompanyDocument of, Context context, Collector<Invoice> invoices)
            throws Exception {
        if (log.append(of.companyId(), of.document())) {
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        }
    }

    @Override
    protected void flush() throws Exception {
        log.flush();
    }

    @Override
    public void onTimer(long end, OnTimerContext context, Collector<Invoice> invoices)
            throws Exception {
        String companyId = context.getCurrentKey();
        InvoicingRun run = new InvoicingRun(companyId);
        log.forEach(companyId, (document, place) -> run.add(document));
        log.close(companyId);
        Invoicing result = run.asOf(LocalDate.ofEpochDay(asOfDay));
        result.invoices().forEach(invoices::collect);
        result.exceptions().forEach(it -> context.output(InvoicingOperators.EXCEPTIONS, it));
    }
}
