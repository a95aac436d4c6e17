package io.tieout.core.statements;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.documents.Vendor;
import io.tieout.core.money.Money;
import io.tieout.core.parties.PartyName;
import io.tieout.core.payables.BillStanding;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The items of vendors' accounts of one company: its bills as they stand, and what was paid. Takes
 * documents in any order; of several contents of one id the one observed first counts, of vendors
 * the last.
 */
public final class VendorItems {

    private static final Comparator<Observed> OBSERVED =
            Comparator.comparingLong(Observed::observedAtMillis)
                    .thenComparing(it -> it.event().toString());

    private static final Set<Reason> APPROVAL =
            EnumSet.of(
                    Reason.APPROVAL_REQUIRED,
                    Reason.CODING_REQUIRED,
                    Reason.REPEATED_GL_CODE,
                    Reason.DECISION_REFUSED,
                    Reason.CIRCULAR_DELEGATION);

    private final String companyId;
    private final boolean fromCashBook;
    private final Map<String, Observed> vendors = new TreeMap<>();
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
        if (event instanceof Vendor vendor) {
            vendors.merge(vendor.id(), observed, VendorItems::last);
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
        return OBSERVED.compare(a, b) <= 0 ? a : b;
    }

    private static Observed last(Observed a, Observed b) {
        return OBSERVED.compare(a, b) >= 0 ? a : b;
    }

    /** The vendors as master data have them, by id. */
    public List<Observed> vendors() {
        return List.copyOf(vendors.values());
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
        Map<String, Set<String>> vendorsByKey = vendorsByKey();
        for (Observed payment : payments.values()) {
            PartyItem item = payment(payment, vendorsByKey);
            if (item != null) {
                items.add(item);
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

    private PartyItem payment(Observed observed, Map<String, Set<String>> vendorsByKey) {
        if (observed.event() instanceof LedgerEntry entry) {
            return payment(
                    observed,
                    vendorOf(entry.counterpartyAccount(), entry.counterpartyName(), vendorsByKey),
                    entry.amount(),
                    entry.postingDate().toEpochDay(),
                    entry.references(),
                    entry.text());
        }
        BankTransaction line = (BankTransaction) observed.event();
        return payment(
                observed,
                vendorOf(line.counterpartyAccount(), line.counterpartyName(), vendorsByKey),
                line.amount(),
                line.bookingDate().toEpochDay(),
                line.references(),
                line.text());
    }

    /** Money out, which is negative, lowers what we owe, and so is negative here too. */
    private PartyItem payment(
            Observed observed,
            String vendorId,
            Money amount,
            long day,
            List<Reference> references,
            String text) {
        if (vendorId == null) {
            return null;
        }
        StringJoiner words = new StringJoiner(" ");
        references.forEach(reference -> words.add(reference.value()));
        words.add(text);
        return new PartyItem(
                companyId,
                StatementSide.VENDOR,
                vendorId,
                PartyItem.Kind.PAYMENT,
                observed.event().id(),
                "",
                amount,
                amount,
                Math.toIntExact(day),
                ItemState.POSTED,
                List.of(),
                words.toString(),
                observed.observedAtMillis());
    }

    private static String vendorOf(
            String account, String name, Map<String, Set<String>> vendorsByKey) {
        for (String key : new String[] {accountKey(account), nameKey(name)}) {
            Set<String> ids = vendorsByKey.getOrDefault(key, Set.of());
            if (ids.size() == 1) {
                return ids.iterator().next();
            }
        }
        return null;
    }

    private Map<String, Set<String>> vendorsByKey() {
        Map<String, Set<String>> byKey = new HashMap<>();
        for (Observed observed : vendors.values()) {
            Vendor vendor = (Vendor) observed.event();
            List<String> keys = new ArrayList<>();
            vendor.accounts().forEach(account -> keys.add(accountKey(account)));
            keys.add(nameKey(vendor.name()));
            vendor.aliases().forEach(alias -> keys.add(nameKey(alias)));
            for (String key : keys) {
                if (!key.isEmpty()) {
                    byKey.computeIfAbsent(key, k -> new TreeSet<>()).add(vendor.id());
                }
            }
        }
        return byKey;
    }

    private static String accountKey(String account) {
        String plain =
                account == null ? "" : account.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return plain.isEmpty() ? "" : "account:" + plain;
    }

    private static String nameKey(String name) {
        String form = PartyName.normalised(name);
        return form.isEmpty() ? "" : "name:" + form;
    }
}
