package io.tieout.core.invoicing;

import io.tieout.core.documents.SalesLine;
import io.tieout.core.documents.TaxCategory;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A line of an invoice. Quantity times price, rounded, is the amount.
 *
 * @param number from 1 within the invoice
 * @param itemId the seller's; empty if none
 * @param unit code of UN/ECE recommendation 20
 * @param unitPrice without tax
 * @param net without tax
 */
public record InvoiceLine(
        int number,
        String itemId,
        String description,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        BigDecimal taxPercent,
        TaxCategory taxCategory,
        Money net) {

    private static final String ONE = "C62";

    public InvoiceLine {
        Objects.requireNonNull(itemId, "itemId");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(taxCategory, "taxCategory");
        taxPercent = plain(taxPercent);
        if (!Rounding.amount(quantity, unitPrice, net.currency()).equals(net)) {
            throw new IllegalArgumentException(
                    "line %d: %s times %s is not %s"
                            .formatted(number, quantity, unitPrice, net.toPlainString()));
        }
    }

    static InvoiceLine of(int number, SalesLine sold, BigDecimal quantity, String currency) {
        return new InvoiceLine(
                number,
                sold.itemId() == null ? "" : sold.itemId(),
                sold.description(),
                quantity,
                sold.unit(),
                sold.unitPrice(),
                sold.taxPercent(),
                sold.taxCategory(),
                Rounding.amount(quantity, sold.unitPrice(), currency));
    }

    /** The line with a part of its amount: once that part, since no quantity gives it exactly. */
    InvoiceLine part(Money part) {
        return new InvoiceLine(
                number,
                itemId,
                description,
                BigDecimal.ONE,
                ONE,
                part.toBigDecimal(),
                taxPercent,
                taxCategory,
                part);
    }

    /** Rates that are equal have to look equal, since taxes are summed by rate. */
    private static BigDecimal plain(BigDecimal percent) {
        BigDecimal stripped = percent.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
