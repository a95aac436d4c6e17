package io.tieout.operators.receivables;

import io.tieout.core.bank.BankScope;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.FxRate;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.receivables.CustomerScope;
import io.tieout.operators.company.CompanyDocument;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Sends each document to the company whose cash it is about. A remittance states none: it goes to
 * every company that can have payments, and helps where its payment is. A rate goes to every
 * company with a currency of its own. Of the ledger entries of an account one stands for all: it
 * only says that there is a cash book.
 */
public final class CashDocuments extends RichFlatMapFunction<Observed, CompanyDocument> {

    private static final long serialVersionUID = 1L;

    private final CashOperatorSettings settings;

    /**
     * Accounts and currencies of which this subtask sent an entry; after a restart it may again.
     */
    private transient Set<String> cashBooks;

    private transient Collection<String> companies;

    public CashDocuments(CashOperatorSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        cashBooks = new HashSet<>();
        companies = List.copyOf(settings.companiesWithAccounts());
    }

    @Override
    public void flatMap(Observed observed, Collector<CompanyDocument> out) {
        CanonicalEvent event = observed.event();
        if (event instanceof LedgerEntry entry) {
            if (BankScope.isItem(entry)
                    && cashBooks.add(entry.amount().currency() + entry.accountId())) {
                out.collect(of(settings.companyOf(entry.accountId()), observed));
            }
        } else if (event instanceof FxRate) {
            settings.currencies().keySet().forEach(company -> out.collect(of(company, observed)));
        } else if (CustomerScope.isItem(event)) {
            companiesOf(event).forEach(company -> out.collect(of(company, observed)));
        }
    }

    private Collection<String> companiesOf(CanonicalEvent event) {
        if (event instanceof BankTransaction line) {
            return List.of(settings.companyOf(line.accountId()));
        }
        if (event instanceof DecisionEvent decision) {
            return List.of(settings.companyOf(decision.accountId()));
        }
        if (event instanceof Receivable receivable) {
            return List.of(stated(receivable.companyId()));
        }
        if (event instanceof Customer customer) {
            return List.of(stated(customer.companyId()));
        }
        return companies;
    }

    private static String stated(String companyId) {
        return companyId == null ? CashOperatorSettings.DEFAULT_COMPANY : companyId;
    }

    private static CompanyDocument of(String companyId, Observed observed) {
        return new CompanyDocument(companyId, observed);
    }
}
