package io.tieout.core.documents;

import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * When a receivable is due and what early payment is worth. "2/10 net 30" is 2 percent within 10
 * days of issue, all of it within 30.
 *
 * @param discountPercent exact, 0 to 100; zero if there is no discount. Trailing zeros are dropped,
 *     so that equal terms are equal
 * @param discountDays days after the issue date on which the discount still holds
 * @param netDays days after the issue date on which all of it is due
 */
public record PaymentTerms(BigDecimal discountPercent, int discountDays, int netDays) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public PaymentTerms {
        discountPercent = discountPercent == null ? BigDecimal.ZERO : plain(discountPercent);
        if (discountPercent.signum() < 0 || discountPercent.compareTo(HUNDRED) > 0) {
            throw new InvalidFieldException(
                    "terms.discountPercent",
                    "is not between 0 and 100: " + discountPercent.toPlainString());
        }
        Required.notNegative(discountDays, "terms.discountDays");
        Required.notNegative(netDays, "terms.netDays");
    }

    /** Payment within so many days, no discount. */
    public static PaymentTerms net(int netDays) {
        return new PaymentTerms(BigDecimal.ZERO, 0, netDays);
    }

    public boolean hasDiscount() {
        return discountPercent.signum() > 0;
    }

    /** The discount on an amount, rounded half-even to the currency's minor unit. */
    public Money discountOn(Money amount) {
        BigDecimal exact = BigDecimal.valueOf(amount.minorUnits()).multiply(discountPercent);
        long minorUnits =
                exact.movePointLeft(2).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
        return new Money(minorUnits, amount.currency());
    }

    /** The last day on which the discount holds, grace not counted. */
    public LocalDate lastDiscountDate(LocalDate issueDate) {
        return issueDate.plusDays(discountDays);
    }

    private static BigDecimal plain(BigDecimal percent) {
        BigDecimal stripped = percent.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
