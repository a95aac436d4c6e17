package io.tieout.core.receivables;

import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.ReceivableKind;
import io.tieout.core.documents.ReceivableStatus;
import io.tieout.core.documents.Reference;
import io.tieout.core.money.Money;
import io.tieout.core.references.NormalForm;
import io.tieout.core.references.NumberTokens;
import io.tieout.core.references.OrderTokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A receivable as the rules see it: its comparable features and what was paid on it. Amounts are
 * minor units; what the customer is owed is negative.
 */
public final class OpenReceivable {

    /** By due day, issue day, id: the order in which rules look at receivables. */
    public static final Comparator<OpenReceivable> ORDER =
            Comparator.comparingInt(OpenReceivable::dueDay)
                    .thenComparingInt(OpenReceivable::issueDay)
                    .thenComparing(OpenReceivable::id);

    private static final int NO_DISCOUNT = Integer.MIN_VALUE;

    private record Clearing(Application by, long amount) {}

    private final String id;
    private final String customerId;
    private final String currency;
    private final long amount;
    private final int issueDay;
    private final int dueDay;
    private final long discount;
    private final int lastDiscountDay;
    private final AccountItem.Kind kind;
    private final boolean disputed;
    private final String printedNumber;
    private final String orderNumber;
    private final String number;
    private final Set<String> digits;
    private final Set<String> issued;
    private final Set<String> orders;
    private final long contentHash;
    private final long observedAtMillis;
    private final List<Clearing> clearings = new ArrayList<>(1);
    private long available;

    private OpenReceivable(Receivable document, long observedAtMillis, long contentHash) {
        this.id = document.id();
        this.customerId = document.customerId();
        this.currency = document.amount().currency();
        this.amount = Math.multiplyExact(document.amount().minorUnits(), document.kind().sign());
        this.issueDay = Math.toIntExact(document.issueDate().toEpochDay());
        this.dueDay = Math.toIntExact(document.dueDate().toEpochDay());
        boolean discounted =
                document.kind() == ReceivableKind.INVOICE
                        && document.terms() != null
                        && document.terms().discountOn(document.amount()).signum() > 0;
        this.discount =
                discounted ? document.terms().discountOn(document.amount()).minorUnits() : 0;
        this.lastDiscountDay =
                discounted ? issueDay + document.terms().discountDays() : NO_DISCOUNT;
        this.kind = kind(document.kind());
        this.disputed = document.status() == ReceivableStatus.DISPUTED;
        this.printedNumber = document.number();
        this.orderNumber = document.orderNumber() == null ? "" : document.orderNumber();
        this.number = NormalForm.of(document.number());
        this.digits = NumberTokens.digitsOf(document.number());
        this.issued = issued(document.references());
        this.orders = OrderTokens.of(document);
        this.contentHash = contentHash;
        this.observedAtMillis = observedAtMillis;
        this.available = amount;
    }

    /** Whether cash can be applied to it at all. */
    public static boolean takesPart(Receivable document) {
        return !document.amount().isZero()
                && document.status() != ReceivableStatus.CLOSED
                && document.status() != ReceivableStatus.CANCELLED;
    }

    public static OpenReceivable of(Receivable document, long observedAtMillis, long contentHash) {
        return new OpenReceivable(document, observedAtMillis, contentHash);
    }

    private static Set<String> issued(List<Reference> references) {
        Set<String> issued = new LinkedHashSet<>();
        for (Reference reference : references) {
            String form = NumberTokens.issued(reference);
            if (form != null) {
                issued.add(form);
            }
        }
        return issued;
    }

    public String id() {
        return id;
    }

    public String customerId() {
        return customerId;
    }

    public String currency() {
        return currency;
    }

    /** As issued; negative for a credit memo. */
    public long amount() {
        return amount;
    }

    public boolean isCredit() {
        return amount < 0;
    }

    public int issueDay() {
        return issueDay;
    }

    public int dueDay() {
        return dueDay;
    }

    private static AccountItem.Kind kind(ReceivableKind kind) {
        return switch (kind) {
            case INVOICE -> AccountItem.Kind.INVOICE;
            case DEBIT_MEMO -> AccountItem.Kind.DEBIT_MEMO;
            case CREDIT_MEMO -> AccountItem.Kind.CREDIT_MEMO;
        };
    }

    /** How it stands on the customer's account. */
    AccountItem accountItem(String companyId, String familyId, int asOfDay) {
        return new AccountItem(
                companyId,
                familyId,
                customerId,
                kind,
                id,
                printedNumber,
                orderNumber,
                new Money(amount, currency),
                new Money(available, currency),
                issueDay,
                dueDay,
                disputed,
                clearedDay(),
                asOfDay);
    }

    private int clearedDay() {
        if (!isCleared() || clearings.isEmpty()) {
            return AccountItem.NOT_CLEARED;
        }
        int last = Integer.MIN_VALUE;
        for (Clearing clearing : clearings) {
            last = Math.max(last, clearing.by().payment().day());
        }
        return last;
    }

    /** The number as printed on the document. */
    String printedNumber() {
        return printedNumber;
    }

    /** The customer's order; empty if none. */
    String orderNumber() {
        return orderNumber;
    }

    /** The number in normal form. */
    public String number() {
        return number;
    }

    /** The digits under which the number may be quoted. */
    public Set<String> digits() {
        return digits;
    }

    /** References in normal form that the document was issued with. */
    public Set<String> issued() {
        return issued;
    }

    /** The customer's and the seller's orders that it is for, as orders are compared. */
    public Set<String> orders() {
        return orders;
    }

    public long contentHash() {
        return contentHash;
    }

    public long observedAtMillis() {
        return observedAtMillis;
    }

    /** What is still to be paid; negative for a credit memo, zero if cleared. */
    public long available() {
        return available;
    }

    public boolean isCleared() {
        return available == 0;
    }

    /** What was open at the end of a day, by the payments booked until then. */
    long asOf(int day) {
        long open = amount;
        for (Clearing clearing : clearings) {
            if (clearing.by().payment().day() <= day) {
                open -= clearing.amount();
            }
        }
        return open;
    }

    /** The terms' discount while nothing was paid; zero if there is none. */
    public long discount() {
        return clearings.isEmpty() ? discount : 0;
    }

    /** Last day of the discount, without grace; only where {@link #discount} is not zero. */
    int lastDiscountDay() {
        return lastDiscountDay;
    }

    void clear(Application by, long cleared) {
        clearings.add(new Clearing(by, cleared));
        available = Math.subtractExact(available, cleared);
    }

    /** The applications that cleared something of it, not taken back, in their order. */
    List<Application> clearedBy() {
        return clearings.stream().map(Clearing::by).toList();
    }

    void reopen(Application by) {
        for (Clearing clearing : clearings) {
            if (clearing.by().equals(by)) {
                available = Math.addExact(available, clearing.amount());
            }
        }
        clearings.removeIf(clearing -> clearing.by().equals(by));
    }

    @Override
    public String toString() {
        return id;
    }
}
