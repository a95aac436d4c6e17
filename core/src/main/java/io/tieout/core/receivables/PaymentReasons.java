package io.tieout.core.receivables;

import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.references.NormalForm;
import io.tieout.core.references.NumberTokens;
import io.tieout.core.results.Reason;
import java.util.List;

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
        if (isForOtherCurrency(turn)) {
            return Reason.CURRENCY_MISMATCH;
        }
        return turn.advices().isEmpty() ? Reason.UNAPPLIED_CASH : Reason.UNKNOWN_INVOICE;
    }

    private static boolean isForOtherCurrency(Turn turn) {
        Payment payment = turn.payment();
        if (turn.scene().advices().isInOtherCurrency(payment)) {
            return true;
        }
        for (String token : payment.tokens()) {
            if (isOtherCurrency(turn, token)) {
                return true;
            }
        }
        for (Remittance remittance : turn.advices()) {
            for (RemittanceLine line : remittance.lines()) {
                if (isOtherCurrency(turn, NormalForm.of(line.invoiceNumber()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOtherCurrency(Turn turn, String number) {
        ScopeItems items = turn.scene().items();
        String digits = NumberTokens.digits(number);
        return hasOther(turn, items.ofNumber(number))
                || (digits != null && hasOther(turn, items.ofDigits(digits)));
    }

    private static boolean hasOther(Turn turn, List<OpenReceivable> receivables) {
        String currency = turn.payment().currency();
        return receivables.stream().anyMatch(item -> !item.currency().equals(currency));
    }
}
