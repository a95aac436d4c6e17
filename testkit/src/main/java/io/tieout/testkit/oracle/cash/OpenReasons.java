package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.results.Reason;
import io.tieout.testkit.oracle.References;
import java.util.List;

/** Why a payment waits (section 6). */
final class OpenReasons {

    private final Scope scope;

    OpenReasons(Scope scope) {
        this.scope = scope;
    }

    /**
     * @param said what the rules said; null if nothing
     */
    Reason of(Payment payment, Reason said) {
        Turn turn = new Turn(scope, payment, true);
        if (!payment.hasNothingApplied()) {
            return turn.lines().stream().anyMatch(turn::isUnknown)
                    ? Reason.UNKNOWN_INVOICE
                    : Reason.OVERPAYMENT;
        }
        if (said != null && said != Reason.UNAPPLIED_CASH) {
            return said;
        }
        if (hasAnotherCurrency(payment)) {
            return Reason.CURRENCY_MISMATCH;
        }
        return turn.lines().isEmpty() ? Reason.UNAPPLIED_CASH : Reason.UNKNOWN_INVOICE;
    }

    private boolean hasAnotherCurrency(Payment payment) {
        List<Remittance> said = scope.pairing().inAnyCurrency(payment);
        return scope.statesForeign(payment)
                || said.stream()
                        .anyMatch(
                                one ->
                                        one.currency() != null
                                                && !one.currency().equals(payment.currency()))
                || said.stream()
                        .flatMap(one -> one.lines().stream())
                        .anyMatch(line -> isOfForeign(payment, line))
                || new Turn(scope, payment, true)
                        .lines().stream().anyMatch(line -> isOfForeign(payment, line));
    }

    private boolean isOfForeign(Payment payment, RemittanceLine line) {
        String n = References.normalised(line.invoiceNumber());
        String digits = Texts.digits(n);
        return scope.there(payment).stream()
                .filter(one -> isForeign(payment, one))
                .anyMatch(one -> one.number().equals(n) || one.digits().contains(digits));
    }

    private static boolean isForeign(Payment payment, Owed owed) {
        return !owed.currency().equals(payment.currency());
    }
}
