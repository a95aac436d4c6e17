package io.tieout.operators.payables;

import io.tieout.core.documents.Budget;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.payables.CompanyPayables;
import io.tieout.operators.receivables.CompanyDocument;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Sends each document of payables to the company whose it is. */
public final class PayablesDocuments implements FlatMapFunction<Observed, CompanyDocument> {

    private static final long serialVersionUID = 1L;

    private final PayablesOperatorSettings settings;

    public PayablesDocuments(PayablesOperatorSettings settings) {
        this.settings = settings;
    }

    @Override
    public void flatMap(Observed observed, Collector<CompanyDocument> out) {
        if (CompanyPayables.isItem(observed.event())) {
            String company = companyOf(observed.event());
            out.collect(
                    new CompanyDocument(
                            company == null ? PayablesOperatorSettings.DEFAULT_COMPANY : company,
                            observed));
        }
    }

    private String companyOf(CanonicalEvent event) {
        if (event instanceof VendorInvoice invoice) {
            return invoice.companyId();
        }
        if (event instanceof PurchaseOrder order) {
            return order.companyId();
        }
        if (event instanceof GoodsReceipt receipt) {
            return receipt.companyId();
        }
        if (event instanceof Vendor vendor) {
            return vendor.companyId();
        }
        if (event instanceof Budget budget) {
            return budget.companyId();
        }
        return settings.companies().get(((DecisionEvent) event).accountId());
    }
}
