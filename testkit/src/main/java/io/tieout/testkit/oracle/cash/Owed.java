package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.ReceivableKind;
import io.tieout.core.documents.ReceivableStatus;
import io.tieout.core.documents.ReferenceType;
import io.tieout.testkit.oracle.References;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A receivable as the rules see it, with what applications cleared of it. Amounts are minor units,
 * a credit memo's negative.
 */
final class Owed {

    /** The order of receivables. */
    static final Comparator<Owed> ORDER =
            Comparator.comparing((Owed owed) -> owed.document.dueDate())
                    .thenComparing(Owed::issued)
                    .thenComparing(Owed::id);

    private record Clearing(Application by, LocalDate day, long amount) {}

    private final Receivable document;
    private final Dated<Receivable> dated;
    private final String number;
    private final Set<String> orders;
    private final List<Clearing> clearings = new ArrayList<>();

    private String home;

    Owed(Dated<Receivable> dated) {
        this.dated = dated;
        this.document = dated.document();
        this.number = References.normalised(document.number());
        this.orders = orders(document);
    }

    /** Whether a document takes part at all. */
    static boolean takesPart(Receivable document) {
        return !document.amount().isZero()
                && document.status() != ReceivableStatus.CLOSED
                && document.status() != ReceivableStatus.CANCELLED;
    }

    Receivable document() {
        return document;
    }

    Dated<Receivable> dated() {
        return dated;
    }

    /** The root of the family that it came to, where it stays. */
    String home() {
        return home;
    }

    void comeTo(String root) {
        home = root;
    }

    String id() {
        return document.id();
    }

    String customer() {
        return document.customerId();
    }

    String currency() {
        return document.amount().currency();
    }

    LocalDate issued() {
        return document.issueDate();
    }

    /** {@code N} of the number. */
    String number() {
        return number;
    }

    /** Each {@code Dg} of the number: of all of it, and of its last atom. */
    Set<String> digits() {
        List<String> atoms = Texts.atoms(document.number());
        Set<String> digits = new HashSet<>();
        digits.add(Texts.digits(number));
        if (!atoms.isEmpty()) {
            String last = atoms.get(atoms.size() - 1);
            digits.add(Texts.digits(References.normalised(last)));
        }
        digits.remove("");
        return digits;
    }

    /** The references it was issued with, as keys. */
    Set<String> references() {
        return Texts.keys(
                document.references().stream()
                        .filter(one -> one.type() != ReferenceType.ORDER)
                        .toList());
    }

    /** Its orders, in form {@code Q}. */
    Set<String> orders() {
        return orders;
    }

    private static Set<String> orders(Receivable document) {
        Set<String> orders = new HashSet<>(Texts.orders(document.references()));
        if (document.orderNumber() != null) {
            orders.add(Texts.order(References.normalised(document.orderNumber())));
        }
        orders.remove("");
        return orders;
    }

    boolean isCredit() {
        return document.kind() == ReceivableKind.CREDIT_MEMO;
    }

    long amount() {
        return document.kind().sign() * document.amount().minorUnits();
    }

    long available() {
        return asOf(LocalDate.MAX);
    }

    /** What was available if only payments up to the day had come. */
    long asOf(LocalDate day) {
        return amount()
                - clearings.stream()
                        .filter(clearing -> !clearing.day.isAfter(day))
                        .mapToLong(Clearing::amount)
                        .sum();
    }

    boolean isCleared() {
        return available() == 0;
    }

    void clear(Application by, LocalDate day, long amount) {
        clearings.add(new Clearing(by, day, amount));
    }

    /** Takes back what the application cleared, and nothing else. */
    void reopen(Application by) {
        clearings.removeIf(clearing -> clearing.by.equals(by));
    }

    /** {@code D(r)}; zero if there is none. */
    long discount() {
        boolean may =
                document.kind() == ReceivableKind.INVOICE
                        && document.terms() != null
                        && clearings.isEmpty();
        return may ? document.terms().discountOn(document.amount()).minorUnits() : 0;
    }

    /** The last day on which the discount is granted. */
    LocalDate lastDiscountDay(int graceDays) {
        return issued().plusDays(document.terms().discountDays()).plusDays(graceDays);
    }

    @Override
    public String toString() {
        return id();
    }
}
