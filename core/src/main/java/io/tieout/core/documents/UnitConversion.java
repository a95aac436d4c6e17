package io.tieout.core.documents;

import java.math.BigDecimal;

/**
 * How a unit turns into the unit of an order line: {@code per} of it are {@code factor} of the
 * line's. Twelve pieces to a box, ordered in boxes: {@code EA}, 1 per 12.
 *
 * @param factor above zero
 * @param per above zero
 */
public record UnitConversion(String unit, BigDecimal factor, BigDecimal per) {

    public UnitConversion {
        Required.text(unit, "lines.conversions.unit");
        factor = Required.positive(factor, "lines.conversions.factor");
        per = per == null ? BigDecimal.ONE : Required.positive(per, "lines.conversions.per");
    }
}
