package io.tieout.core.payables;

import io.tieout.core.approvals.People;
import io.tieout.core.approvals.Signature;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.money.Money;
import io.tieout.core.results.DuplicateVerdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A vendor's bill or credit note with what is known of it so far. */
final class Bill {

    /** By observation, then id: whoever comes first is served first. */
    static final Comparator<Bill> ORDER =
            Comparator.comparingLong(Bill::observedAtMillis).thenComparing(Bill::id);

    private final VendorInvoice invoice;
    private final long observedAtMillis;
    private final NumberForms number;
    private final List<BilledLine> lines = new ArrayList<>();
    private final long net;
    private final long tax;
    private Vendor vendor;
    private FirmKeys firm;
    private DuplicateVerdict duplicate;
    private OrdersOfBill orders;
    private boolean granted;
    private Object proposed;
    private List<Signature> signatures = List.of();
    private final Set<String> makers = new TreeSet<>();
    private long recodedAtMillis = Long.MIN_VALUE;

    Bill(VendorInvoice invoice, long observedAtMillis) {
        this.invoice = invoice;
        this.observedAtMillis = observedAtMillis;
        this.number = NumberForms.of(invoice.number());
        for (int i = 0; i < invoice.lines().size(); i++) {
            lines.add(new BilledLine(this, i + 1, invoice.lines().get(i)));
        }
        long sum = lines.stream().mapToLong(BilledLine::printedNet).sum();
        this.net = invoice.netAmount() == null ? sum : invoice.netAmount().minorUnits();
        this.tax =
                invoice.taxAmount() == null
                        ? invoice.grossAmount().minorUnits() - net
                        : invoice.taxAmount().minorUnits();
    }

    /**
     * Whether a person entered the bill, or coded it: that person must not approve it.
     *
     * @param person a user name, however it is spelled
     */
    boolean isMadeBy(String person) {
        String sender = invoice.source() == null ? null : invoice.source().sender();
        return (sender != null
                        && !sender.isBlank()
                        && People.spelled(sender).equals(People.spelled(person)))
                || makers.contains(People.spelled(person));
    }

    void recodedBy(String person, long atMillis) {
        makers.add(People.spelled(person));
        recodedAtMillis = Math.max(recodedAtMillis, atMillis);
    }

    /** The approvals on which it is granted; empty if it needed none. */
    List<Signature> signatures() {
        return signatures;
    }

    void approvedBy(List<Signature> newSignatures) {
        signatures = List.copyOf(newSignatures);
    }

    /** When a person coded it last; the smallest number if nobody did. */
    long recodedAtMillis() {
        return recodedAtMillis;
    }

    VendorInvoice invoice() {
        return invoice;
    }

    String id() {
        return invoice.id();
    }

    long observedAtMillis() {
        return observedAtMillis;
    }

    NumberForms number() {
        return number;
    }

    List<BilledLine> lines() {
        return lines;
    }

    boolean isCredit() {
        return invoice.kind() == InvoiceKind.CREDIT_NOTE;
    }

    String currency() {
        return invoice.currency();
    }

    Money gross() {
        return invoice.grossAmount();
    }

    /** As stated, else the sum of the lines; in minor units. */
    long net() {
        return net;
    }

    /** As stated, else gross less net; in minor units. */
    long tax() {
        return tax;
    }

    Money money(long minorUnits) {
        return new Money(minorUnits, currency());
    }

    /** Null if it is not known whose bill it is. */
    Vendor vendor() {
        return vendor;
    }

    FirmKeys firm() {
        return firm;
    }

    void isFrom(Vendor newVendor) {
        vendor = newVendor;
        firm = FirmKeys.of(invoice.issuer(), newVendor);
    }

    /** Null if it is none. */
    DuplicateVerdict duplicate() {
        return duplicate;
    }

    void isDuplicate(DuplicateVerdict verdict) {
        duplicate = verdict;
    }

    /** Whether its lines may lay claim to orders. */
    boolean mayClaim() {
        return duplicate == null && vendor != null;
    }

    OrdersOfBill orders() {
        return orders;
    }

    void belongsTo(OrdersOfBill newOrders) {
        orders = newOrders;
    }

    boolean isGranted() {
        return granted;
    }

    void grant() {
        granted = true;
    }

    /** What was proposed for it last, to be told from what is proposed now; null if nothing. */
    Object proposed() {
        return proposed;
    }

    void propose(Object newProposal) {
        proposed = newProposal;
    }
}
