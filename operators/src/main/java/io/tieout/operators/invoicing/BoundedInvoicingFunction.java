package io.tieout.operators.invoicing;

import io.tieout.core.invoicing.Invoice;
import io.tieout.core.invoicing.Invoicing;
import io.tieout.core.invoicing.InvoicingRun;
import io.tieout.operators.company.CompanyAtEnd;
import java.time.LocalDate;
import org.apache.flink.util.Collector;

/**
 * Invoices a company at the end of input: documents are collected as they come and go through
 * checkpoints, and numbers are given in one place, in an order that the documents decide. So a
 * restart or another order of arrival gives every invoice the same number, without gaps.
 */
final class BoundedInvoicingFunction extends CompanyAtEnd<Invoice> {

    private static final long serialVersionUID = 1L;

    private final int asOfDay;

    /**
     * @param asOfDay days since 1970-01-01
     */
    BoundedInvoicingFunction(int asOfDay) {
        this.asOfDay = asOfDay;
    }

    @Override
    protected void settle(
            String companyId,
            Documents documents,
            OnTimerContext context,
            Collector<Invoice> invoices)
            throws Exception {
        InvoicingRun run = new InvoicingRun(companyId);
        documents.forEach(run::add);
        Invoicing result = run.asOf(LocalDate.ofEpochDay(asOfDay));
        result.invoices().forEach(invoices::collect);
        result.exceptions().forEach(it -> context.output(InvoicingOperators.EXCEPTIONS, it));
    }
}
