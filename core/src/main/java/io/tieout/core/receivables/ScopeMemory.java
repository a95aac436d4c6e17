package io.tieout.core.receivables;

import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Reason;
import java.util.Collection;
import java.util.Set;

/** Puts what a scope remembers besides its documents into rows, and takes it out again. */
final class ScopeMemory {

    private final ScopeItems items;
    private final CashBook book;
    private final PersonDecisions decisions;
    private final Returns returns;
    private final Set<Payment> fresh;

    /**
     * @param fresh payments that inferred rules have not looked at yet; changed by a restore
     */
    ScopeMemory(
            ScopeItems items,
            CashBook book,
            PersonDecisions decisions,
            Returns returns,
            Set<Payment> fresh) {
        this.items = items;
        this.book = book;
        this.decisions = decisions;
        this.returns = returns;
        this.fresh = fresh;
    }

    PaymentMark mark(Payment payment) {
        Application proposal = book.proposal(payment);
        return new PaymentMark(
                payment.id(),
                payment.isReceiptPosted(),
                !fresh.contains(payment),
                payment.returnedBy(),
                payment.applicationsEver(),
                payment.applications().stream()
                        .map(
                                one ->
                                        PaymentMark.ApplicationMark.of(
                                                one, book.exchange().values(one)))
                        .toList(),
                proposal == null ? null : PaymentMark.ApplicationMark.of(proposal, null));
    }

    void restore(Collection<PaymentMark> marks, Collection<ExceptionItem> openCases) {
        book.cases().changes();
        marks.forEach(this::restore);
        for (ExceptionItem open : openCases) {
            book.cases().restore(open, untilCleared(open));
        }
        decisions.restore();
    }

    private void restore(PaymentMark mark) {
        Payment payment = items.payment(mark.paymentId());
        for (PaymentMark.ApplicationMark application : mark.applications()) {
            Application restored = application.restored(payment, items);
            items.apply(restored);
            book.exchange().restore(restored, application.values());
        }
        payment.restore(mark);
        if (mark.returnedBy() != null) {
            items.giveBack(payment, mark.returnedBy());
            returns.restoreTied(mark.returnedBy());
        }
        if (mark.seen()) {
            fresh.remove(payment);
        }
        if (mark.proposal() != null) {
            book.restore(mark.proposal().restored(payment, items));
        }
    }

    /** The receivable whose clearing ends the case; null if nothing of the kind does. */
    private String untilCleared(ExceptionItem open) {
        boolean ofLine =
                open.subjects().size() > 1
                        && (open.reason() == Reason.SHORT_PAYMENT
                                || open.reason() == Reason.DECISION_REFUSED
                                || open.reason() == Reason.LATE_DISCOUNT_TAKEN);
        return !ofLine
                ? null
                : open.subjects().stream()
                        .filter(id -> items.receivable(id) != null)
                        .findFirst()
                        .orElse(null);
    }
}
