package io.tieout.core.receivables;

import io.tieout.core.money.Money;
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
                                proposal == null ? "" : expectation(turn, proposal),
                                book.written(payment)));
    }

    /** What the ledger would have expected for a proposal across currencies; else empty. */
    private static String expectation(Turn turn, Application proposal) {
        long settled = 0;
        String currency = null;
        for (Applied line : proposal.lines()) {
            if (line.isAcross()) {
                settled = Math.addExact(settled, line.settled());
                currency = line.receivable().currency();
            }
        }
        Long expected = currency == null ? null : turn.expected(settled, currency);
        return expected == null
                ? ""
                : CashExplanations.expected(
                        new Money(settled, currency),
                        new Money(expected, turn.payment().currency()));
    }
}
