package io.tieout.core.documents;

import java.math.BigDecimal;

/**
 * What is sold: a line of an order or of a contract.
 *
 * @param line number within its document, from 1
 * @param itemId the seller's; null if none
 * @param quantity exact, above zero
 * @param unit code of UN/ECE recommendation 20, such as {@code C62} for one or {@code HUR} for an
 *     hour
 * @param unitPrice exact, not negative, without tax
 * @param taxPercent exact, 0 to 100; above zero only where the category is taxed
 * @param deliveredQuantity null if all of it once the order is delivered; of orders only
 * @param invoicedQuantity what other invoices have of it already; of orders only
 */
public record SalesLine(
        int line,
        String itemId,
        String description,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        BigDecimal taxPercent,
        TaxCategory taxCategory,
        BigDecimal deliveredQuantity,
        BigDecimal invoicedQuantity) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public SalesLine {
        Required.text(description, "lines.description");
        Required.value(quantity, "lines.quantity");
        Required.text(unit, "lines.unit");
        Required.value(unitPrice, "lines.unitPrice");
        Required.value(taxPercent, "lines.taxPercent");
        taxCategory = taxCategory == null ? categoryOf(taxPercent) : taxCategory;
        invoicedQuantity = invoicedQuantity == null ? BigDecimal.ZERO : invoicedQuantity;
        if (quantity.signum() <= 0) {
            throw new InvalidFieldException(
                    "lines.quantity", "is not above zero: " + quantity.toPlainString());
        }
        notNegative(unitPrice, "lines.unitPrice");
        notNegative(deliveredQuantity, "lines.deliveredQuantity");
        notNegative(invoicedQuantity, "lines.invoicedQuantity");
        if (!unit.matches("[0-9A-Z]{2,3}")) {
            throw new InvalidFieldException("lines.unit", "is no UN/ECE code: " + unit);
        }
        refuseWrongRate(taxPercent, taxCategory);
    }

    private static TaxCategory categoryOf(BigDecimal taxPercent) {
        return taxPercent.signum() == 0 ? TaxCategory.ZERO_RATED : TaxCategory.STANDARD;
    }

    private static void notNegative(BigDecimal value, String field) {
        if (value != null && value.signum() < 0) {
            throw new InvalidFieldException(field, "is negative: " + value.toPlainString());
        }
    }

    private static void refuseWrongRate(BigDecimal percent, TaxCategory category) {
        boolean possible =
                category.isTaxed()
                        ? percent.signum() > 0 && percent.compareTo(HUNDRED) <= 0
                        : percent.signum() == 0;
        if (!possible) {
            throw new InvalidFieldException(
                    "lines.taxPercent",
                    "is "
                            + percent.toPlainString()
                            + ", which category "
                            + category.code()
                            + " does not allow");
        }
    }
}
