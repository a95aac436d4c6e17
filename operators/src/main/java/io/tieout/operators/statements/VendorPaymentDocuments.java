package io.tieout.operators.statements;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Vendor;
import io.tieout.core.statements.VendorPayees;
import io.tieout.operators.company.CompanyDocument;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Sends vendors' records and payments to their company: entries of the cash book, and booked lines
 * of the bank accounts that have none. What names nobody is nobody's payment.
 */
public final class VendorPaymentDocuments implements FlatMapFunction<Observed, CompanyDocument> {

    private static final long serialVersionUID = 1L;
    private static final String DEFAULT_COMPANY = "default";

    private final HashMap<String, String> companies;
    private final HashSet<String> accountsWithoutCashBook;

    /**
     * @param companies company by bank account
     */
    public VendorPaymentDocuments(
            Map<String, String> companies, Set<String> accountsWithoutCashBook) {
        this.companies = new HashMap<>(companies);
        this.accountsWithoutCashBook = new HashSet<>(accountsWithoutCashBook);
    }

    @Override
    public void flatMap(Observed observed, Collector<CompanyDocument> out) {
        CanonicalEvent event = observed.event();
        if (event instanceof Vendor vendor) {
            String company = vendor.companyId();
            out.collect(new CompanyDocument(company == null ? DEFAULT_COMPANY : company, observed));
        } else if (isPayment(event) && !VendorPayees.keysOf(event).isEmpty()) {
            out.collect(
                    new CompanyDocument(
                            companies.getOrDefault(accountOf(event), DEFAULT_COMPANY), observed));
        }
    }

    private boolean isPayment(CanonicalEvent event) {
        return event instanceof LedgerEntry
                || (event instanceof BankTransaction line
                        && line.booking() == BookingStatus.BOOKED
                        && accountsWithoutCashBook.contains(line.accountId()));
    }

    private static String accountOf(CanonicalEvent payment) {
        return payment instanceof LedgerEntry entry
                ? entry.accountId()
                : ((BankTransaction) payment).accountId();
    }
}
