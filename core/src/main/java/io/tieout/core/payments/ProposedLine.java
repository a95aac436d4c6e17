package io.tieout.core.payments;

import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * One bill or credit note within a payment.
 *
 * @param amount what is paid for it; negative for a credit note
 * @param discount that is taken; zero if none
 * @param annualReturnPercent what paying now instead of on the due date earns in a year; null
 *     without discount, and where it is due anyway
 */
public record ProposedLine(
        Payable payable,
        Money amount,
        Money discount,
        PayReason reason,
        BigDecimal annualReturnPercent) {

    public ProposedLine {
        Objects.requireNonNull(reason, "reason");
        if (!amount.plus(discount).equals(payable.open())) {
            throw new IllegalArgumentException(payable.invoiceId() + " is not settled by its line");
        }
    }
}
