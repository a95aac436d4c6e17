package io.tieout.core.receivables;

import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Payments that the bank gives back, and which payment each of them undoes. */
final class Returns {

    private static final double CONFIDENCE = 0.9;
    private static final String RULE = "returned-payment";
    private static final int MIN_NUMBER_LENGTH = 5;

    private final ScopeItems items;
    private final CashBook book;
    private final ReceivablesSettings settings;
    private final List<Payment> untied = new ArrayList<>();

    Returns(ScopeItems items, CashBook book, ReceivablesSettings settings) {
        this.items = items;
        this.book = book;
        this.settings = settings;
    }

    void add(Payment giving) {
        untied.add(giving);
    }

    /** Forgets a return that was tied before the scope was built again. */
    void restoreTied(String returnId) {
        untied.removeIf(giving -> giving.id().equals(returnId));
    }

    /** Ties the returns that waited long enough, in order. */
    void tie(Predicate<Payment> isDue) {
        List<Payment> due = untied.stream().filter(isDue).sorted(Payment.ORDER).toList();
        for (Payment giving : due) {
            Payment original = original(giving);
            if (original != null) {
                untied.remove(giving);
                book.giveBack(original, giving);
            }
            List<Way> ways =
                    original == null
                            ? List.of()
                            : List.of(new Way(RULE, CONFIDENCE, List.of(original.id())));
            book.cases()
                    .raise(
                            CashResults.paymentCase(
                                    giving,
                                    Reason.RETURNED_PAYMENT,
                                    giving.amount(),
                                    ways,
                                    book.written(giving)));
        }
    }

    /** The only payment that can be meant; null if there is none or several. */
    private Payment original(Payment giving) {
        List<Payment> equal =
                items.paymentsOf(giving.currency(), -giving.amount()).stream()
                        .filter(payment -> !payment.isReturned())
                        .filter(payment -> payment.accountId().equals(giving.accountId()))
                        .filter(payment -> payment.day() <= giving.day())
                        .filter(payment -> payment.day() >= giving.day() - settings.returnDays())
                        .toList();
        List<Payment> meant = meant(equal, payment -> sharesKey(payment, giving));
        if (meant.isEmpty()) {
            meant = meant(equal, payment -> sharesNumber(payment, giving));
        }
        if (meant.isEmpty()) {
            meant = meant(equal, payment -> isSameParty(payment, giving));
        }
        return meant.size() == 1 ? meant.get(0) : null;
    }

    private static List<Payment> meant(List<Payment> equal, Predicate<Payment> isMeant) {
        return equal.stream().filter(isMeant).toList();
    }

    private static boolean sharesKey(Payment payment, Payment giving) {
        return payment.strong().stream().anyMatch(giving.strong()::contains);
    }

    private static boolean sharesNumber(Payment payment, Payment giving) {
        return payment.tokens().stream()
                .filter(token -> token.length() >= MIN_NUMBER_LENGTH)
                .anyMatch(giving.tokens()::contains);
    }

    private static boolean isSameParty(Payment payment, Payment giving) {
        return (!giving.account().isEmpty() && giving.account().equals(payment.account()))
                || (!giving.party().isEmpty() && giving.party().equals(payment.party()));
    }
}
