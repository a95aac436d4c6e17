package io.tieout.operators.invoicing;

import io.tieout.core.invoicing.Invoice;
import io.tieout.core.results.ExceptionItem;
import io.tieout.operators.company.CompanyDocument;
import io.tieout.operators.serialization.TieoutTypes;
import io.tieout.operators.state.CollectingOperator;
import java.time.LocalDate;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.util.OutputTag;

/** Makes the operator that invoices, keyed by company; its main output is the invoices. */
public final class InvoicingOperators {

    /** What cannot be invoiced. */
    public static final OutputTag<ExceptionItem> EXCEPTIONS =
            new OutputTag<>("invoicing-exceptions", TieoutTypes.EXCEPTION);

    private InvoicingOperators() {}

    /** For a run that invoices at the end of input, as of a day. */
    public static KeyedProcessOperator<String, CompanyDocument, Invoice> bounded(LocalDate asOf) {
        return new CollectingOperator<>(
                new BoundedInvoicingFunction(Math.toIntExact(asOf.toEpochDay())));
    }
}
