package io.tieout.core.documents;

import io.tieout.core.money.Money;
import java.math.BigDecimal;

/**
 * One line of a vendor's bill, as printed. What does not fit its order is for the match to say; a
 * quantity of zero or below is a hold there, not a refusal here.
 *
 * @param line its number on the bill
 * @param orderNumber null if the line names none
 * @param orderLine null if the line names none
 * @param itemId the company's or vendor's item number; null if unknown
 * @param description empty if none
 * @param quantity exact; null if not stated
 * @param unit of the quantity and the price, for example {@code C62}; null if not stated
 * @param unitPrice for {@code priceUnit} units, in units of the currency, with more digits than it
 *     if need be; null if not stated
 * @param priceUnit how many units the price is for, above zero
 * @param discountPercent taken off the price, 0 to 100
 * @param netAmount signed, tax not included; null if not stated
 * @param taxPercent null if not stated
 * @param glAccount where it is to be booked; null if not known
 */
public record InvoiceLine(
        int line,
        InvoiceLineKind kind,
        String orderNumber,
        Integer orderLine,
        String itemId,
        String description,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        BigDecimal priceUnit,
        BigDecimal discountPercent,
        Money netAmount,
        BigDecimal taxPercent,
        String glAccount) {

    public InvoiceLine {
        Required.notNegative(line, "lines.line");
        kind = kind == null ? InvoiceLineKind.ITEM : kind;
        description = description == null ? "" : description;
        quantity = Required.number(quantity, "lines.quantity");
        unitPrice = Required.number(unitPrice, "lines.unitPrice");
        priceUnit = Required.priceUnit(priceUnit);
        discountPercent = Required.discount(discountPercent);
        Required.sane(netAmount, "lines.netAmount");
        taxPercent = Required.rate(taxPercent);
    }
}
