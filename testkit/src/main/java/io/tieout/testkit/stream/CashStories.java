package io.tieout.testkit.stream;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import io.tieout.testkit.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes payments for what was issued, what is said of them, and what people decide. */
final class CashStories {

    private static final List<String> TEXTS =
            List.of(
                    "",
                    "",
                    "price difference",
                    "DAMAGED goods",
                    "Order 100003",
                    "thank you 2026",
                    "20260305",
                    "Mandat 4711",
                    "Teilzahlung",
                    "KD Nr. 104711 Preisdifferenz",
                    "RF18 5390 0754 7034",
                    "payment 05.03.2026");

    private final CashWords words;
    private final List<Receivable> issued;
    private final CashRemittances remittances;
    private final List<BankTransaction> paid = new ArrayList<>();
    private int transactions;

    CashStories(CashWords words, List<Receivable> issued) {
        this.words = words;
        this.issued = issued;
        this.remittances = new CashRemittances(words);
    }

    void write(int payments, List<CanonicalEvent> documents) {
        for (int i = 0; i < payments; i++) {
            tell(documents);
        }
        for (int i = 0; i < payments; i++) {
            if (words.inPercent(12)) {
                documents.add(decision("D" + i));
            }
        }
    }

    /** A person looks at what was paid, and mostly says that it was not for that. */
    void review(int decisions, List<CanonicalEvent> documents) {
        for (int i = 0; i < decisions && !paid.isEmpty(); i++) {
            BankTransaction payment = words.oneOf(paid);
            List<Receivable> covered =
                    issued.stream()
                            .filter(one -> payment.text().contains(one.number()))
                            .limit(2)
                            .toList();
            if (!covered.isEmpty()) {
                documents.add(about(payment, covered, "V" + i));
            }
        }
    }

    /** Somebody who is in no record pays for one customer again and again, at times silently. */
    void payRegularly(int payments, List<CanonicalEvent> documents) {
        Receivable first = words.oneOf(issued);
        for (int i = 0; i < payments; i++) {
            Receivable one = words.oneOf(issued);
            boolean silent = words.inPercent(30);
            boolean own = one.customerId().equals(first.customerId());
            BankTransaction like = payment(List.of(own ? one : first), words.amount());
            documents.add(
                    new BankTransaction(
                            like.id(),
                            like.accountId(),
                            like.amount(),
                            like.bookingDate(),
                            null,
                            words.inPercent(50) ? "Zeta Zahlstelle eG" : null,
                            "DE11500105170000000099",
                            List.of(),
                            silent ? "" : (own ? one : first).number(),
                            null,
                            null,
                            null,
                            0,
                            like.booking(),
                            false));
        }
    }

    private DecisionEvent about(BankTransaction payment, List<Receivable> covered, String id) {
        return new DecisionEvent(
                id,
                words.oneOf(
                        List.of(DecisionKind.REJECT, DecisionKind.REJECT, DecisionKind.CONFIRM)),
                payment.accountId(),
                payment.amount().currency(),
                List.of(payment.id()),
                covered.stream().map(Receivable::id).toList(),
                List.of(),
                "berta",
                Scenario.BASE.plusMillis(words.below(600) * 1_000L),
                "");
    }

    private void tell(List<CanonicalEvent> documents) {
        if (!paid.isEmpty() && words.inPercent(12)) {
            documents.add(again(words.oneOf(paid)));
            return;
        }
        List<Receivable> covered = covered();
        long amount = Math.max(1, amount(covered));
        BankTransaction payment = payment(covered, amount);
        paid.add(payment);
        documents.add(payment);
        if (words.inPercent(30)) {
            documents.addAll(remittances.write(payment, covered));
        }
    }

    /** Mostly one to three receivables of one customer. */
    private List<Receivable> covered() {
        Receivable first = words.oneOf(issued);
        List<Receivable> covered = new ArrayList<>(List.of(first));
        int more = words.below(4);
        for (Receivable other : issued) {
            boolean likely =
                    other.customerId().equals(first.customerId())
                            && other.amount().currency().equals(first.amount().currency());
            if (covered.size() <= more && !covered.contains(other) && likely) {
                covered.add(other);
            }
        }
        return covered;
    }

    private long amount(List<Receivable> covered) {
        long sum = 0;
        long discounts = 0;
        for (Receivable one : covered) {
            sum += one.kind().sign() * one.amount().minorUnits();
            discounts +=
                    one.terms() == null ? 0 : one.terms().discountOn(one.amount()).minorUnits();
        }
        return switch (words.below(words.isTidy() ? 20 : 10)) {
            case 0, 1, 10, 11, 12 -> sum - discounts;
            case 2 -> sum - words.below(600);
            case 3 -> sum - sum / 5;
            case 4 -> sum + words.oneOf(List.of(1, 250, 500, 501, 12_500));
            case 5 -> words.amount();
            default -> sum;
        };
    }

    private BankTransaction payment(List<Receivable> covered, long amount) {
        String customer = words.inPercent(85) ? covered.get(0).customerId() : words.customer();
        List<String> said = new ArrayList<>();
        if (words.inPercent(words.isTidy() ? 35 : 55)) {
            covered.forEach(one -> said.add(words.written(one.number())));
        }
        said.add(words.isTidy() && words.inPercent(70) ? "" : words.oneOf(TEXTS));
        List<Reference> references = new ArrayList<>();
        quoteOrders(covered, said, references);
        if (words.inPercent(40)) {
            references.add(words.reference());
        }
        if (words.inPercent(5) && !covered.get(0).references().isEmpty()) {
            references.add(covered.get(0).references().get(0));
        }
        return new BankTransaction(
                "P" + transactions++,
                words.inPercent(5) ? "VIRT" + customer : "DE02120300000000202051",
                CashWords.money(
                        amount, words.inPercent(96) ? covered.get(0).amount().currency() : "USD"),
                day(covered.get(0)),
                null,
                words.inPercent(70) ? words.nameOf(customer) : null,
                words.inPercent(60) ? words.accountOf(customer) : null,
                references,
                String.join(" ", said).strip(),
                null,
                null,
                null,
                0,
                words.inPercent(2) ? BookingStatus.PENDING : BookingStatus.BOOKED,
                false);
    }

    /** Instead of numbers or besides them. */
    private void quoteOrders(
            List<Receivable> covered, List<String> said, List<Reference> references) {
        if (!words.inPercent(25)) {
            return;
        }
        for (Receivable one : covered) {
            if (one.orderNumber() != null && words.inPercent(15)) {
                references.add(new Reference(ReferenceType.ORDER, one.orderNumber()));
            } else if (one.orderNumber() != null) {
                said.add(words.writtenOrder(one.orderNumber()));
            }
        }
        if (words.inPercent(60)) {
            said.removeIf(text -> covered.stream().anyMatch(one -> text.contains(one.number())));
        }
    }

    /** At times around the last day of a discount. */
    private LocalDate day(Receivable first) {
        if (first.terms() == null || !words.inPercent(40)) {
            return CashWords.date(5 + words.below(50));
        }
        return first.terms().lastDiscountDate(first.issueDate()).plusDays(words.below(6));
    }

    /** The same money once more, or back. */
    private BankTransaction again(BankTransaction earlier) {
        boolean back = words.inPercent(50);
        BankTransaction again =
                payment(
                        earlier,
                        "P" + transactions++,
                        (back ? -1 : 1) * earlier.amount().minorUnits(),
                        words.below(15));
        if (!back) {
            paid.add(again);
        }
        return again;
    }

    /** Like a payment, but for id, amount and day; money out is returned. */
    static BankTransaction payment(
            BankTransaction like, String id, long minorUnits, int daysLater) {
        List<Reference> references = new ArrayList<>();
        for (Reference reference : like.references()) {
            boolean original = minorUnits < 0 && reference.type() == ReferenceType.END_TO_END;
            references.add(
                    original
                            ? new Reference(ReferenceType.ORIGINAL, reference.value())
                            : reference);
        }
        return new BankTransaction(
                id,
                like.accountId(),
                new Money(minorUnits, like.amount().currency()),
                like.bookingDate().plusDays(daysLater),
                null,
                like.counterpartyName(),
                like.counterpartyAccount(),
                references,
                like.text(),
                null,
                null,
                null,
                0,
                like.booking(),
                minorUnits < 0);
    }

    private DecisionEvent decision(String id) {
        DecisionKind kind =
                words.oneOf(
                        List.of(
                                DecisionKind.CONFIRM,
                                DecisionKind.REJECT,
                                DecisionKind.REJECT,
                                DecisionKind.SPLIT));
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        List<Allocation> parts = new ArrayList<>();
        BankTransaction payment = paid.isEmpty() ? null : words.oneOf(paid);
        left.add(payment == null ? "P0" : payment.id());
        if (words.inPercent(20) && !paid.isEmpty()) {
            left.add(words.oneOf(paid).id());
        }
        Receivable first = words.oneOf(issued);
        for (Receivable one : issued) {
            boolean likely =
                    one.equals(first)
                            || (one.customerId().equals(first.customerId()) && words.inPercent(30));
            if (likely && right.size() < 3) {
                right.add(one.id());
                parts.add(part(left, one));
            }
        }
        return new DecisionEvent(
                id,
                kind,
                "DE02120300000000202051",
                "EUR",
                left,
                right,
                kind == DecisionKind.SPLIT ? parts : List.of(),
                "anna",
                Scenario.BASE.plusMillis(words.below(600) * 1_000L),
                "");
    }

    private Allocation part(List<String> left, Receivable one) {
        long amount = words.inPercent(50) ? one.amount().minorUnits() : 200 + words.below(5_000);
        int sign = words.inPercent(95) ? one.kind().sign() : -one.kind().sign();
        return new Allocation(
                words.oneOf(left), one.id(), new Money(sign * amount, one.amount().currency()));
    }
}
