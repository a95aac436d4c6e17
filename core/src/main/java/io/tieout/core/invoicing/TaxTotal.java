package io.tieout.core.invoicing;

import io.tieout.core.documents.TaxCategory;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tax of one rate: on the sum of its lines and not line by line, as EN 16931 has it (BR-CO-17).
 *
 * @param base sum of the lines
 */
public record TaxTotal(TaxCategory category, BigDecimal percent, Money base, Money tax) {

    private record Rate(TaxCategory category, BigDecimal percent) {}

    private static final Comparator<Rate> ORDER =
            Comparator.comparing(Rate::category).thenComparing(Rate::percent);

    static List<TaxTotal> of(List<InvoiceLine> lines) {
        SortedMap<Rate, Money> bases = new TreeMap<>(ORDER);
        for (InvoiceLine line : lines) {
            bases.merge(new Rate(line.taxCategory(), line.taxPercent()), line.net(), Money::plus);
        }
        List<TaxTotal> totals = new ArrayList<>();
        bases.forEach(
                (rate, base) ->
                        totals.add(
                                new TaxTotal(
                                        rate.category(),
                                        rate.percent(),
                                        base,
                                        Rounding.tax(base, rate.percent()))));
        return totals;
    }
}
