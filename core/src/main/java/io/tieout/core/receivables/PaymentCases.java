package io.tieout.core.receivables;

import java.util.ArrayList;
import java.util.List;

/** The case of each payment that is not, or not wholly, applied. */
final class PaymentCases {

    private final Turn.Scene scene;
    private final CashBook book;

    PaymentCases(Turn.Scene scene, CashBook book) {
        this.scene = scene;
        this.book = book;
    }

    /**
     * Opens, changes or closes the payment's case.
     *
     * @param verdict what the rules said last
     */
    void settle(Payment payment, Verdict verdict) {
        if (payment.unapplied() == 0) {
            book.cases().close(CashResults.paymentCaseId(payment.id()));
            return;
        }
        if (!payment.isApplied()) {
            book.receive(payment);
        }
        Turn turn = new Turn(scene, payment, true);
        List<Way> ways = new ArrayList<>(verdict.ways());
        Application proposal = book.proposal(payment);
        if (proposal != null) {
            ways.add(
                    Way.of(
                            proposal.rule(),
                            proposal.confidence(),
                            proposal.lines().stream().map(Applied::receivable).toList()));
        }
        book.cases()
                .raise(
                        CashResults.paymentCase(
                                payment,
                                PaymentReasons.of(turn, verdict),
                                payment.unapplied(),
                                ways,
                                book.written(payment)));
    }
}
