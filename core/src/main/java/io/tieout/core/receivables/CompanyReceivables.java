package io.tieout.core.receivables;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.FxRate;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Streams;
import io.tieout.core.exchange.LedgerRates;
import io.tieout.core.identification.Families;
import io.tieout.core.identification.IdentificationSettings;
import io.tieout.core.ledger.Journal;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Payer identification and cash application of one company over all its documents at once, as at
 * the end of a bounded run: the plain form of what the jobs do in parts. Payments, remittances,
 * customers and decisions are held in memory; of receivables only where they lie, and family after
 * family those whose turn it is.
 */
public final class CompanyReceivables {

    /** What settling says, as it goes through the families. */
    public interface Visitor {

        void settled(CashSettled settled);

        /**
         * A family that has been settled; afterwards it is forgotten.
         *
         * @param asOfDay the company's last day
         */
        void family(CustomerScope scope, int asOfDay);
    }

    /** A few hundred bytes each. */
    private static final int MAX_RECEIVABLES_OF_A_BATCH = 100_000;

    private final String companyId;
    private final ReceivablesSettings settings;
    private final IdentificationSettings identification;
    private final Autonomy autonomy;
    private final BankSide bankSide = new BankSide();
    private final LedgerRates rates;
    private final HeldReceivables held = new HeldReceivables();
    private final ReceivableSource receivables;
    private final int maxOfBatch;
    private final ReceivableIndex index = new ReceivableIndex();
    private final PlacedDocuments others = new PlacedDocuments();
    private final SortedMap<String, CashTotals> totals = new TreeMap<>();
    private final SortedMap<String, Long> duplicates = new TreeMap<>();
    private final List<AccountItem> accountItems = new ArrayList<>();

    public CompanyReceivables(
            String companyId,
            ReceivablesSettings settings,
            IdentificationSettings identification,
            Autonomy autonomy) {
        this(companyId, settings, identification, autonomy, null);
    }

    /**
     * A company whose receivables are held in memory too.
     *
     * @param currency in which the company keeps its books; null if that is not known, and nothing
     *     is gained or lost by exchange
     */
    public CompanyReceivables(
            String companyId,
            ReceivablesSettings settings,
            IdentificationSettings identification,
            Autonomy autonomy,
            String currency) {
        this(companyId, settings, identification, autonomy, currency, null);
    }

    /**
     * @param receivables where they can be read again; null to hold them in memory
     */
    public CompanyReceivables(
            String companyId,
            ReceivablesSettings settings,
            IdentificationSettings identification,
            Autonomy autonomy,
            String currency,
            ReceivableSource receivables) {
        this(
                companyId,
                settings,
                identification,
                autonomy,
                currency,
                receivables,
                MAX_RECEIVABLES_OF_A_BATCH);
    }

    CompanyReceivables(
            String companyId,
            ReceivablesSettings settings,
            IdentificationSettings identification,
            Autonomy autonomy,
            String currency,
            ReceivableSource receivables,
            int maxOfBatch) {
        this.rates = new LedgerRates(currency);
        this.companyId = companyId;
        this.settings = settings;
        this.identification = identification;
        this.autonomy = autonomy;
        this.receivables = receivables == null ? held : receivables;
        this.maxOfBatch = maxOfBatch;
    }

    /**
     * Takes a document, and keeps it; what takes no part is ignored. A ledger entry says that its
     * bank account has a cash book; one of each account is enough.
     */
    public void add(Observed observed) {
        boolean holds =
                observed.event() instanceof Receivable && CustomerScope.isItem(observed.event());
        add(observed, holds ? held.add(observed) : -1);
    }

    /**
     * Takes a document that can be read again.
     *
     * @param place in the source of the receivables
     */
    public void add(Observed observed, long place) {
        CanonicalEvent event = observed.event();
        if (event instanceof LedgerEntry entry) {
            bankSide.add(entry);
        } else if (event instanceof FxRate) {
            if (!rates.add(observed)) {
                duplicates.merge(event.stream(), 1L, Long::sum);
            }
        } else if (CustomerScope.isItem(event)) {
            if (event instanceof Receivable receivable) {
                index.add(receivable, observed, place);
            } else {
                others.add(observed);
            }
        }
    }

    /** As {@link #settle(Visitor)}, with everything that was said at once. */
    public CashSettled settle() {
        List<Match> matches = new ArrayList<>();
        List<ExceptionItem> exceptions = new ArrayList<>();
        List<Journal> journals = new ArrayList<>();
        List<String> touched = new ArrayList<>();
        settle(
                new Visitor() {
                    @Override
                    public void settled(CashSettled settled) {
                        matches.addAll(settled.matches());
                        exceptions.addAll(settled.exceptions());
                        journals.addAll(settled.journals());
                        touched.addAll(settled.touchedPayments());
                    }

                    @Override
                    public void family(CustomerScope scope, int asOfDay) {
                        accountItems.addAll(scope.accountItems(asOfDay));
                    }
                });
        return new CashSettled(matches, exceptions, journals, touched);
    }

    /** Identifies and settles everything; to be called once. */
    public void settle(Visitor visitor) {
        Families families = others.place(identification, receivables, index);
        visitor.settled(
                new CashSettled(List.of(), companyExceptions(families), List.of(), List.of()));
        totals.putAll(others.unidentified());
        others.duplicates().forEach((stream, count) -> duplicates.merge(stream, count, Long::sum));
        if (index.duplicates() > 0) {
            duplicates.put(Streams.RECEIVABLES, index.duplicates());
        }
        FamilyBatches batches = new FamilyBatches(index, families::rootOf, others.roots());
        for (FamilyBatches.Batch batch : batches.of(maxOfBatch)) {
            settle(batch, families, visitor);
        }
    }

    /** What no family is asked about. */
    private List<ExceptionItem> companyExceptions(Families families) {
        List<ExceptionItem> exceptions = new ArrayList<>(others.exceptions());
        for (Observed conflict : rates.conflicts()) {
            exceptions.add(CashResults.conflict(conflict, companyId));
        }
        for (List<String> circle : families.circles()) {
            exceptions.add(CashResults.circle(circle));
        }
        return exceptions;
    }

    private void settle(FamilyBatches.Batch batch, Families families, Visitor visitor) {
        Map<String, CustomerScope> scopes = new LinkedHashMap<>();
        for (String root : batch.roots()) {
            scopes.put(root, scope(root));
        }
        receivables.read(
                batch.places(),
                (observed, place) -> {
                    String customer = index.customerId((Receivable) observed.event());
                    scopes.get(families.rootOf(customer)).add(observed);
                });
        for (CustomerScope scope : scopes.values()) {
            others.addTo(scope);
            visitor.settled(scope.settle(Long.MAX_VALUE, true, true));
            visitor.family(scope, lastDay());
            for (Payment payment : scope.payments()) {
                totals.merge(payment.currency(), CashTotals.of(payment), CashTotals::plus);
            }
        }
    }

    private CustomerScope scope(String root) {
        return new CustomerScope(companyId, root, settings, autonomy, bankSide, rates);
    }

    /** How every item of an identified customer stands; after {@link #settle()}. */
    public void forEachAccountItem(Consumer<AccountItem> visitor) {
        accountItems.forEach(visitor);
    }

    /** The last booking day of the company's payments; without any, the last issue day. */
    private int lastDay() {
        boolean paid = others.lastBookingDay() > Integer.MIN_VALUE;
        return Math.toIntExact(paid ? others.lastBookingDay() : index.lastIssueDay());
    }

    /** What became of the payments, by currency; after settling. */
    public SortedMap<String, CashTotals> totals() {
        return totals;
    }

    /** Documents that came again with the same content, by stream; after settling. */
    public SortedMap<String, Long> duplicates() {
        return duplicates;
    }
}
