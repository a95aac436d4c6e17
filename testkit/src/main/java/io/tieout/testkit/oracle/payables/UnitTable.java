package io.tieout.testkit.oracle.payables;

import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.UnitConversion;
import io.tieout.core.numbers.Ratio;
import java.util.List;
import java.util.Map;

/** How much one of a document's unit is in an order line's (section 1). */
final class UnitTable {

    private static final Map<String, Ratio> COUNT =
            Map.ofEntries(
                    Map.entry("C62", Ratio.ONE),
                    Map.entry("EA", Ratio.ONE),
                    Map.entry("PCE", Ratio.ONE),
                    Map.entry("PCS", Ratio.ONE),
                    Map.entry("H87", Ratio.ONE),
                    Map.entry("ST", Ratio.ONE),
                    Map.entry("STK", Ratio.ONE),
                    Map.entry("PR", Ratio.of(2)),
                    Map.entry("DZN", Ratio.of(12)),
                    Map.entry("CEN", Ratio.of(100)),
                    Map.entry("MIL", Ratio.of(1000)));
    private static final Map<String, Ratio> MASS =
            Map.of(
                    "KGM", Ratio.ONE,
                    "KG", Ratio.ONE,
                    "GRM", oneOf(1000),
                    "G", oneOf(1000),
                    "TNE", Ratio.of(1000),
                    "T", Ratio.of(1000));
    private static final Map<String, Ratio> LENGTH =
            Map.of(
                    "MTR", Ratio.ONE,
                    "M", Ratio.ONE,
                    "CMT", oneOf(100),
                    "CM", oneOf(100),
                    "MMT", oneOf(1000),
                    "MM", oneOf(1000),
                    "KMT", Ratio.of(1000),
                    "KM", Ratio.of(1000));
    private static final Map<String, Ratio> VOLUME =
            Map.of(
                    "LTR", Ratio.ONE,
                    "L", Ratio.ONE,
                    "MLT", oneOf(1000),
                    "ML", oneOf(1000),
                    "HLT", Ratio.of(100),
                    "HL", Ratio.of(100));
    private static final Map<String, Ratio> TIME =
            Map.of("HUR", Ratio.ONE, "H", Ratio.ONE, "HR", Ratio.ONE, "MIN", oneOf(60));
    private static final List<Map<String, Ratio>> ROWS = List.of(COUNT, MASS, LENGTH, VOLUME, TIME);

    private UnitTable() {}

    private static Ratio oneOf(long many) {
        return Ratio.ONE.dividedBy(Ratio.of(many));
    }

    /** Null if there is no conversion. */
    static Ratio factor(String unit, OrderLine line) {
        String from = Placing.identifier(unit);
        String to = Placing.identifier(line.unit());
        if (from == null || to == null || from.equals(to)) {
            return Ratio.ONE;
        }
        for (UnitConversion conversion : line.conversions()) {
            if (from.equals(Placing.identifier(conversion.unit()))) {
                return Ratio.of(conversion.factor()).dividedBy(Ratio.of(conversion.per()));
            }
        }
        for (Map<String, Ratio> row : ROWS) {
            if (row.containsKey(from) && row.containsKey(to)) {
                return row.get(from).dividedBy(row.get(to));
            }
        }
        return null;
    }
}
