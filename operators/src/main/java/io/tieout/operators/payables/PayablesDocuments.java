package io.tieout.operators.payables;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.Budget;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.GlAccount;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.payables.CompanyPayables;
import io.tieout.operators.company.CompanyDocument;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Sends each document of payables to the company whose it is. */
public final class PayablesDocuments implements FlatMapFunction<Observed, CompanyDocument> {

    private static final long serialVersionUID = 1L;

    private final PayablesOperatorSettings settings;
    private final VendorPayments payments;

    public PayablesDocuments(PayablesOperatorSettings settings) {
        this(settings, VendorPayments.NOT_READ);
    }

    /** With payments, which belong to the company of their bank account. */
    public PayablesDocuments(PayablesOperatorSettings settings, VendorPayments payments) {
        this.settings = settings;
        this.payments = payments;
    }

    @Override
    public void flatMap(Observed observed, Collector<CompanyDocument> out) {
        if (CompanyPayables.isItem(observed.event()) || isPayment(observed.event())) {
            String company = companyOf(observed.event());
            out.collect(
                    new CompanyDocument(
                            company == null ? PayablesOperatorSettings.DEFAULT_COMPANY : company,
                            observed));
            if (company == null && observed.event() instanceof DecisionEvent decision) {
                sendToNamedCompany(decision, observed, out);
            }
        }
    }

    /** Of a company that no bank account is configured for, too, the decisions have to find it. */
    private static void sendToNamedCompany(
            DecisionEvent decision, Observed observed, Collector<CompanyDocument> out) {
        boolean aboutBills = decision.isAlone() || decision.isOfBills();
        if (aboutBills && !decision.accountId().equals(PayablesOperatorSettings.DEFAULT_COMPANY)) {
            out.collect(new CompanyDocument(decision.accountId(), observed));
        }
    }

    private boolean isPayment(CanonicalEvent event) {
        return switch (payments) {
            case NOT_READ -> false;
            case CASH_BOOK -> event instanceof LedgerEntry;
            case BANK -> event instanceof BankTransaction;
        };
    }

    private String companyOf(CanonicalEvent event) {
        if (event instanceof LedgerEntry entry) {
            return settings.companies().get(entry.accountId());
        }
        if (event instanceof BankTransaction line) {
            return settings.companies().get(line.accountId());
        }
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
        if (event instanceof GlAccount account) {
            return account.companyId();
        }
        return companyOf((DecisionEvent) event);
    }

    /** A decision about bills names a bank account of their company, or the company itself. */
    private String companyOf(DecisionEvent decision) {
        String account = decision.accountId();
        String company = settings.companies().get(account);
        return company == null && settings.companies().containsValue(account) ? account : company;
    }
}
