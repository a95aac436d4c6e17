package io.tieout.core.payables;

import io.tieout.core.approvals.People;
import io.tieout.core.approvals.Signature;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.money.Money;
import io.tieout.core.results.DuplicateVerdict;
import io.tieout.core.results.Match;
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

    private VendorInvoice invoice;
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
    private List<Signature> signatures = List.of();
    private final Set<String> makers = new TreeSet<>();
    private long recodedAtMillis = Long.MIN_VALUE;
    private List<Release> offered = List.of();
    private List<Release> releases = List.of();
    private Match proposed;
    private long contentHash;
    private long knownAtMillis;

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
     * Whether a person entered the bill, coded it, or released a variance of it: that person must
     * not approve it.
     *
     * @param person a user name, however it is spelled
     */
    boolean isMadeBy(String person) {
        return isEnteredBy(person)
                || releases.stream().anyMatch(it -> it.person().equals(People.spelled(person)));
    }

    /** Whether a person sent it in or coded it: that person must not release a variance of it. */
    boolean isEnteredBy(String person) {
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

    /** Whatever people said to let it pass, before it is judged. */
    void mayBeReleased(List<Release> words) {
        offered = List.copyOf(words);
    }

    List<Release> offered() {
        return offered;
    }

    /** Null if nobody lets the hold pass as it stands who may. */
    Release releaseOf(Hold hold) {
        return !Release.mayPass(this, hold)
                ? null
                : offered.stream()
                        .filter(it -> it.isOf(hold) && !isEnteredBy(it.person()))
                        .findFirst()
                        .orElse(null);
    }

    /** What was let pass when it was judged last. */
    List<Release> releases() {
        return releases;
    }

    void releasedBy(List<Release> newReleases) {
        releases = List.copyOf(newReleases);
    }

    /** The approvals on which it is granted; empty if it needed none. */
    List<Signature> signatures() {
        return signatures;
    }

    void approvedBy(List<Signature> newSignatures) {
        signatures = List.copyOf(newSignatures);
    }

    /** When a person coded or released it last; the smallest number if nobody did. */
    long recodedAtMillis() {
        return releases.stream().mapToLong(Release::atMillis).reduce(recodedAtMillis, Math::max);
    }

    /** Of the document as it came. */
    long contentHash() {
        return contentHash;
    }

    /** The tick at which it became known. */
    long knownAtMillis() {
        return knownAtMillis;
    }

    /** Which document it is, and since which tick it is known. */
    void isKnown(long hash, long atMillis) {
        contentHash = hash;
        knownAtMillis = atMillis;
    }

    /** To try something out on, in the same standing. */
    Bill copy() {
        Bill copy = new Bill(invoice, observedAtMillis);
        copy.isFrom(vendor, firm);
        copy.duplicate = duplicate;
        copy.proposed = proposed;
        copy.takeOff(takenOff());
        copy.signatures = signatures;
        copy.makers.addAll(makers);
        copy.recodedAtMillis = recodedAtMillis;
        for (int i = 0; i < lines.size(); i++) {
            copy.lines.get(i).code(lines.get(i).code());
        }
        return copy;
    }

    /** What is known of it through people, and of its accounts. */
    PeopleMark peopleMark() {
        List<PeopleMark.Line> coded = new ArrayList<>();
        for (BilledLine line : granted ? List.<BilledLine>of() : lines) {
            if (line.code() != null) {
                coded.add(new PeopleMark.Line(line.position(), line.code(), line.isConfirmed()));
            }
        }
        return new PeopleMark(
                id(),
                coded,
                List.copyOf(makers),
                recodedAtMillis,
                granted ? signatures : List.of());
    }

    /** Goes on where another run stood. */
    void resume(PeopleMark mark) {
        for (PeopleMark.Line it : mark.lines()) {
            BilledLine line = lines.get(it.position() - 1);
            line.code(it.code());
            if (it.confirmed()) {
                line.confirm();
            }
        }
        makers.addAll(mark.makers());
        recodedAtMillis = mark.recodedAtMillis();
        signatures = mark.signatures();
    }

    /** What value credits took off each line, in minor units; empty if nothing. */
    List<Long> takenOff() {
        List<Long> amounts = lines.stream().map(line -> line.printedNet() - line.net()).toList();
        return amounts.stream().allMatch(amount -> amount == 0) ? List.of() : amounts;
    }

    void takeOff(List<Long> amounts) {
        for (int i = 0; i < amounts.size(); i++) {
            lines.get(i).takeOff(amounts.get(i));
        }
    }

    /** Keeps of a bill that is granted only what later ones are compared with. */
    void shrink() {
        invoice = SettledBills.of(invoice);
        lines.clear();
        for (int i = 0; i < invoice.lines().size(); i++) {
            lines.add(new BilledLine(this, i + 1, invoice.lines().get(i)));
        }
        orders = null;
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

    void isFrom(Vendor newVendor, FirmKeys newFirm) {
        vendor = newVendor;
        firm = newFirm;
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
        String sender = invoice.source() == null ? null : invoice.source().sender();
        if (sender != null && !sender.isBlank()) {
            // The short form in which a granted bill is kept has no sender.
            makers.add(People.spelled(sender));
        }
        recodedAtMillis = recodedAtMillis();
        releases.forEach(it -> makers.add(it.person()));
        granted = true;
    }

    /** What was proposed for it last, to be told from what is proposed now; null if nothing. */
    Match proposed() {
        return proposed;
    }

    void propose(Match newProposal) {
        proposed = newProposal;
    }
}
