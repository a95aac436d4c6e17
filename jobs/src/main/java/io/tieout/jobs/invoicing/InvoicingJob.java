package io.tieout.jobs.invoicing;

import io.tieout.core.documents.Observed;
import io.tieout.core.invoicing.Invoice;
import io.tieout.core.invoicing.InvoicingRun;
import io.tieout.core.results.ExceptionItem;
import io.tieout.operators.company.CompanyDocument;
import io.tieout.operators.invoicing.InvoicingOperators;
import io.tieout.operators.serialization.TieoutTypes;
import java.time.LocalDate;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Invoices what is delivered and what a period of a contract asks for, as of a day, in one bounded
 * run.
 *
 * <pre>
 * documents ── by company ──▶ invoice ──┬─▶ invoices
 *                                       └─▶ exceptions
 * </pre>
 */
public final class InvoicingJob {

    /** The streams that come out. */
    public record Results(DataStream<Invoice> invoices, DataStream<ExceptionItem> exceptions) {}

    private InvoicingJob() {}

    /**
     * @param asOf the last day that is invoiced, and the date of the invoices
     */
    public static Results build(DataStream<Observed> documents, LocalDate asOf) {
        SingleOutputStreamOperator<Invoice> invoices =
                documents
                        .filter(observed -> InvoicingRun.isItem(observed.event()))
                        .uid("invoicing-filter")
                        .name("documents of invoicing")
                        .map(InvoicingJob::ofCompany)
                        .returns(TieoutTypes.COMPANY_DOCUMENT)
                        .uid("invoicing-documents")
                        .name("company of each document")
                        .keyBy(CompanyDocument::companyId, Types.STRING)
                        .transform("invoice", TieoutTypes.INVOICE, InvoicingOperators.bounded(asOf))
                        .uid("invoicing");
        return new Results(invoices, invoices.getSideOutput(InvoicingOperators.EXCEPTIONS));
    }

    private static CompanyDocument ofCompany(Observed observed) {
        return new CompanyDocument(InvoicingRun.companyOf(observed.event()), observed);
    }
}
