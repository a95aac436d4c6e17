package io.tieout.core.documents;

import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A remittance advice: which documents a payment is for. It may come before or after its payment.
 *
 * @param paymentId id of the {@link BankTransaction}; null if it is not known by that
 * @param paymentReference a reference that the payment carries too, such as its end-to-end id or
 *     cheque number; null if none
 * @param payerName null if unknown
 * @param payerAccount null if unknown
 * @param customerId null if the source does not know
 * @param paymentDate null if unknown
 * @param currency of all amounts; null only if no amount is stated
 * @param amount the whole payment, never negative; null if not stated
 * @param lines at least one, in the payer's order; whether they sum to the amount is not for the
 *     document to decide
 * @param paid what left the payer's account where that was in another currency than {@code
 *     currency}, never negative; null if not stated
 */
public record Remittance(
        String id,
        String paymentId,
        String paymentReference,
        String payerName,
        String payerAccount,
        String customerId,
        LocalDate paymentDate,
        String currency,
        Money amount,
        List<RemittanceLine> lines,
        Money paid)
        implements CanonicalEvent {

    public Remittance {
        Required.text(id, "id");
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new MissingFieldException("lines");
        }
        Required.notNegative(amount, "amount");
        if (amount != null && !amount.currency().equals(currency)) {
            throw new InvalidFieldException("amount", "is not in " + currency + ": " + amount);
        }
        Required.notNegative(paid, "paidAmount");
        if (paid != null && paid.currency().equals(currency)) {
            throw new InvalidFieldException("paidCurrency", "is the currency of the lines");
        }
        for (RemittanceLine line : lines) {
            if (!line.isIn(currency)) {
                throw new InvalidFieldException("lines", "has amounts that are not in " + currency);
            }
        }
    }

    /** In one currency. */
    public Remittance(
            String id,
            String paymentId,
            String paymentReference,
            String payerName,
            String payerAccount,
            String customerId,
            LocalDate paymentDate,
            String currency,
            Money amount,
            List<RemittanceLine> lines) {
        this(
                id,
                paymentId,
                paymentReference,
                payerName,
                payerAccount,
                customerId,
                paymentDate,
                currency,
                amount,
                lines,
                null);
    }

    @Override
    public String stream() {
        return Streams.REMITTANCES;
    }
}
