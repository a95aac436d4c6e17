package io.tieout.core.invoicing;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Company;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Contract;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.SalesOrder;
import io.tieout.core.documents.Streams;
import io.tieout.core.results.ExceptionItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Invoices one company as of a day. The outcome follows from the documents and the day alone, not
 * from their order: of several versions of a document the one observed last counts, and numbers go
 * by the period, the source and the id of what is invoiced. What stands among the receivables is
 * not invoiced again.
 */
public final class InvoicingRun {

    /** The company of documents that state none. */
    public static final String DEFAULT_COMPANY = "default";

    private static final Comparator<InvoiceDraft> NUMBERING =
            Comparator.comparing((InvoiceDraft it) -> it.period().to())
                    .thenComparing(InvoiceDraft::sourceId)
                    .thenComparing(InvoiceDraft::id);

    private final String companyId;
    private final SortedMap<String, Observed> latest = new TreeMap<>();

    public InvoicingRun(String companyId) {
        this.companyId = companyId;
    }

    /** Whether invoicing looks at such a document at all. */
    public static boolean isItem(CanonicalEvent event) {
        return event instanceof SalesOrder
                || event instanceof Contract
                || event instanceof Company
                || event instanceof Customer
                || event instanceof Receivable;
    }

    /** The company that a document is about; null for one that invoicing does not look at. */
    public static String companyOf(CanonicalEvent event) {
        if (event instanceof SalesOrder order) {
            return orDefault(order.companyId());
        }
        if (event instanceof Contract contract) {
            return orDefault(contract.companyId());
        }
        if (event instanceof Customer customer) {
            return orDefault(customer.companyId());
        }
        if (event instanceof Receivable receivable) {
            return orDefault(receivable.companyId());
        }
        return event instanceof Company company ? company.id() : null;
    }

    private static String orDefault(String companyId) {
        return companyId == null ? DEFAULT_COMPANY : companyId;
    }

    static String statedCompany(String companyId) {
        return companyId.equals(DEFAULT_COMPANY) ? null : companyId;
    }

    public void add(Observed observed) {
        String key = observed.event().stream() + '/' + observed.event().id();
        latest.merge(key, observed, InvoicingRun::later);
    }

    private static Observed later(Observed one, Observed other) {
        Comparator<Observed> order =
                Comparator.comparingLong(Observed::observedAtMillis)
                        .thenComparingLong(it -> ContentHash.of(it.event()));
        return order.compare(one, other) >= 0 ? one : other;
    }

    /**
     * @param asOf the last day whose deliveries and periods are invoiced, and the date of the
     *     invoices
     */
    public Invoicing asOf(LocalDate asOf) {
        InvoiceNumbers numbers = new InvoiceNumbers();
        all(Receivable.class).forEach(numbers::issued);
        List<ExceptionItem> exceptions = new ArrayList<>();
        List<InvoiceDraft> drafts = new ArrayList<>();
        for (InvoiceDraft draft : drafts(asOf, exceptions)) {
            if (numbers.isIssued(draft.id())) {
                continue;
            }
            List<String> missing = RequiredInformation.missing(draft);
            if (missing.isEmpty()) {
                drafts.add(draft);
            } else {
                exceptions.add(InvoicingCases.missing(draft, missing, asOf));
            }
        }
        drafts.sort(NUMBERING);
        List<Invoice> invoices = new ArrayList<>();
        for (InvoiceDraft draft : drafts) {
            String number = numbers.next(draft.seller(), asOf.getYear());
            invoices.add(new Invoice(draft, number, asOf));
        }
        return new Invoicing(invoices, exceptions);
    }

    private List<InvoiceDraft> drafts(LocalDate asOf, List<ExceptionItem> exceptions) {
        Company seller = find(Company.class, Streams.COMPANIES, companyId);
        List<InvoiceDraft> drafts = new ArrayList<>();
        for (SalesOrder order : all(SalesOrder.class)) {
            Customer buyer = customer(order.customerId());
            if (seller != null && buyer != null) {
                Drafts.of(order, seller, buyer, asOf).ifPresent(drafts::add);
            } else if (order.deliveryDate() != null && !order.deliveryDate().isAfter(asOf)) {
                exceptions.add(
                        InvoicingCases.unknown(
                                order,
                                seller == null ? companyId : null,
                                order.customerId(),
                                order.currency(),
                                asOf));
            }
        }
        for (Contract contract : all(Contract.class)) {
            Customer buyer = customer(contract.customerId());
            if (seller != null && buyer != null) {
                drafts.addAll(Drafts.of(contract, seller, buyer, asOf));
            } else if (!new ContractPeriods(contract).dueBy(asOf).isEmpty()) {
                exceptions.add(
                        InvoicingCases.unknown(
                                contract,
                                seller == null ? companyId : null,
                                contract.customerId(),
                                contract.currency(),
                                asOf));
            }
        }
        return drafts;
    }

    private Customer customer(String id) {
        return find(Customer.class, Streams.CUSTOMERS, id);
    }

    private <T extends CanonicalEvent> T find(Class<T> type, String stream, String id) {
        Observed observed = latest.get(stream + '/' + id);
        return observed == null ? null : type.cast(observed.event());
    }

    private <T extends CanonicalEvent> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Observed observed : latest.values()) {
            if (type.isInstance(observed.event())) {
                found.add(type.cast(observed.event()));
            }
        }
        return found;
    }
}
