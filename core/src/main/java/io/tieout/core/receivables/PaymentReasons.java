package io.tieout.core.receivables;

import io.tieout.core.results.Reason;

/** Why a payment is not, or not wholly, applied. */
final class PaymentReasons {

    private PaymentReasons() {}

    /**
     * @param verdict what the rules said last; {@link Verdict#NOTHING} if nothing
     */
    static Reason of(Turn turn, Verdict verdict) {
        if (turn.payment().isApplied()) {
            boolean unknown = !AdviceLines.of(turn, turn.advices()).unknown().isEmpty();
            return unknown ? Reason.UNKNOWN_INVOICE : Reason.OVERPAYMENT;
        }
        if (verdict.reason() != null && verdict.reason() != Reason.UNAPPLIED_CASH) {
            return verdict.reason();
        }
        if (OtherCurrency.isQuoted(turn) || OtherCurrency.isAdvised(turn)) {
            return Reason.CURRENCY_MISMATCH;
        }
        return turn.advices().isEmpty() ? Reason.UNAPPLIED_CASH : Reason.UNKNOWN_INVOICE;
    }
}
