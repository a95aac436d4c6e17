package io.tieout.core.documents;

import io.tieout.core.matching.Tolerances;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * One line of a purchase order: so much at a price, or, on a blanket order, up to a value.
 *
 * @param line its number, unique within the order
 * @param itemId null if it is not a catalogued item
 * @param description empty if none
 * @param quantity ordered, zero or more; null if the line is by value
 * @param unit of the quantity and the price; null if not stated
 * @param unitPrice for {@code priceUnit} units, in units of the currency; null if by value
 * @param priceUnit how many units the price is for, above zero
 * @param discountPercent taken off the price, 0 to 100
 * @param limitAmount how much may be billed in all; null if the line is by quantity
 * @param taxPercent null if not stated
 * @param matching null leaves it to the vendor and the company
 * @param glAccount null if not stated
 * @param costCenter null if not stated
 * @param tolerances what this line lets pass; null if it states none
 * @param conversions from other units into the line's
 */
public record OrderLine(
        int line,
        String itemId,
        String description,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        BigDecimal priceUnit,
        BigDecimal discountPercent,
        Money limitAmount,
        BigDecimal taxPercent,
        MatchingPolicy matching,
        String glAccount,
        String costCenter,
        Tolerances tolerances,
        List<UnitConversion> conversions) {

    public OrderLine {
        Required.notNegative(line, "lines.line");
        description = description == null ? "" : description;
        quantity = Required.number(quantity, "lines.quantity");
        unitPrice = Required.number(unitPrice, "lines.unitPrice");
        priceUnit = Required.priceUnit(priceUnit);
        discountPercent = Required.discount(discountPercent);
        Required.notNegative(limitAmount, "lines.limitAmount");
        Required.sane(limitAmount, "lines.limitAmount");
        taxPercent = Required.rate(taxPercent);
        conversions = List.copyOf(conversions);
        if (limitAmount == null) {
            Required.notNegative(quantity, "lines.quantity");
            Required.notNegative(unitPrice, "lines.unitPrice");
        } else if (quantity != null || unitPrice != null) {
            throw new InvalidFieldException(
                    "lines.limitAmount", "stands beside a quantity or a price: it is either");
        }
    }

    /** Whether the line limits a value and not a quantity. */
    public boolean isByValue() {
        return limitAmount != null;
    }
}
