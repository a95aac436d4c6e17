package io.tieout.core.statements;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.documents.Vendor;
import io.tieout.core.money.Money;
import io.tieout.core.payables.BillStanding;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The items of vendors' accounts of one company: its bills as they stand, and what was paid. Takes
 * documents in any order; of several contents of one id the one observed first counts, of vendors
 * the last.
 */
public final class VendorItems {

    private static final Set<Reason> APPROVAL =
            EnumSet.of(
                    Reason.APPROVAL_REQUIRED,
                    Reason.CODING_REQUIRED,
                    Reason.REPEATED_GL_CODE,
                    Reason.DECISION_REFUSED,
                    Reason.CIRCULAR_DELEGATION);

    private final String companyId;
    private final boolean fromCashBook;
    private final VendorPayees payees = new VendorPayees();
    private final Map<String, Observed> payments = new TreeMap<>();
    private final Set<String> rejected = new HashSet<>();

    /**
     * @param fromCashBook whether payments are entries of the cash book; else bank transactions
     */
    public VendorItems(String companyId, boolean fromCashBook) {
        this.companyId = companyId;
        this.fromCashBook = fromCashBook;
    }

    /** Takes a document; what says nothing of vendors is ignored. */
    public void add(Observed observed) {
        CanonicalEvent event = observed.event();
        if (event instanceof Vendor) {
            payees.put(observed);
        } else if (isPayment(event)) {
            payments.merge(event.id(), observed, VendorItems::first);
        } else if (event instanceof DecisionEvent decision
                && decision.kind() == DecisionKind.REJECT
                && decision.rightIds().isEmpty()) {
            rejected.addAll(decision.leftIds());
        }
    }

    private boolean isPayment(CanonicalEvent event) {
        return fromCashBook
                ? event instanceof LedgerEntry
                : event instanceof BankTransaction line && line.booking() == BookingStatus.BOOKED;
    }

    private static Observed first(Observed a, Observed b) {
        return VendorPayees.OBSERVED.compare(a, b) <= 0 ? a : b;
    }

    /** The vendors as master data have them, by id. */
    public List<Observed> vendors() {
        return payees.vendors();
    }

    /** Bills, then payments; those of vendors that cannot be told are left out. */
    public List<PartyItem> items(List<BillStanding> bills) {
        List<PartyItem> items = new ArrayList<>();
        for (BillStanding bill : bills) {
            if (bill.vendorId() != null) {
                items.add(
                        ofBill(
                                companyId,
                                bill,
                                rejected.contains(bill.invoice().id()),
                                bill.observedAtMillis()));
            }
        }
        for (Observed payment : payments.values()) {
            String vendorId = payees.vendorOf(payment.event());
            if (vendorId != null) {
                items.add(
                        VendorPayees.item(
                                companyId, payment, vendorId, payment.observedAtMillis()));
            }
        }
        return items;
    }

    /**
     * The item of a bill whose vendor is known.
     *
     * @param rejected whether a person rejected it, and not only a pair of which it is one
     * @param version of several the highest counts
     */
    public static PartyItem ofBill(
            String companyId, BillStanding bill, boolean rejected, long version) {
        ItemState state = state(bill, rejected);
        long sign = bill.invoice().kind().sign();
        Money amount =
                new Money(
                        sign * bill.invoice().grossAmount().minorUnits(),
                        bill.invoice().currency());
        return new PartyItem(
                companyId,
                StatementSide.VENDOR,
                bill.vendorId(),
                bill.invoice().kind() == InvoiceKind.INVOICE
                        ? PartyItem.Kind.INVOICE
                        : PartyItem.Kind.CREDIT_NOTE,
                bill.invoice().id(),
                bill.invoice().number(),
                amount,
                amount,
                Math.toIntExact(bill.invoice().issueDate().toEpochDay()),
                state,
                state == ItemState.DUPLICATE
                        ? List.of(bill.duplicateOf())
                        : bill.holds().stream().map(Reason::name).toList(),
                "",
                version);
    }

    private static ItemState state(BillStanding bill, boolean rejected) {
        if (bill.granted()) {
            return ItemState.POSTED;
        }
        if (bill.duplicateOf() != null) {
            return ItemState.DUPLICATE;
        }
        if (rejected) {
            return ItemState.REJECTED;
        }
        return bill.proposed() || APPROVAL.containsAll(bill.holds())
                ? ItemState.PENDING
                : ItemState.HELD;
    }
}
