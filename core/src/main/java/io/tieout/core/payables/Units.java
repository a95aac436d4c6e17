package io.tieout.core.payables;

import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.UnitConversion;
import io.tieout.core.numbers.Ratio;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How units turn into each other: as the order line says, else by a table of common units. */
final class Units {

    private static final Map<String, Measure> MEASURES = measures();

    /** A unit as a multiple of its row's base. */
    private record Measure(String row, Ratio value) {}

    private Units() {}

    /** How many of the order line's unit one of this unit is; null if nothing says. */
    static Ratio factor(String unit, OrderLine line) {
        String from = normal(unit);
        String to = normal(line.unit());
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return Ratio.ONE;
        }
        for (UnitConversion conversion : line.conversions()) {
            if (normal(conversion.unit()).equals(from)) {
                return Ratio.of(conversion.factor()).dividedBy(Ratio.of(conversion.per()));
            }
        }
        Measure one = MEASURES.get(from);
        Measure other = MEASURES.get(to);
        return one == null || other == null || !one.row().equals(other.row())
                ? null
                : one.value().dividedBy(other.value());
    }

    /** Ids of units and items compare without blanks around and in upper case. */
    static String normal(String id) {
        return id == null ? "" : id.strip().toUpperCase(Locale.ROOT);
    }

    private static Map<String, Measure> measures() {
        Map<String, Measure> measures = new HashMap<>();
        row(measures, "count", 1, 1, "C62", "EA", "PCE", "PCS", "H87", "ST", "STK");
        row(measures, "count", 2, 1, "PR");
        row(measures, "count", 12, 1, "DZN");
        row(measures, "count", 100, 1, "CEN");
        row(measures, "count", 1000, 1, "MIL");
        row(measures, "mass", 1, 1, "KGM", "KG");
        row(measures, "mass", 1, 1000, "GRM", "G");
        row(measures, "mass", 1000, 1, "TNE", "T");
        row(measures, "length", 1, 1, "MTR", "M");
        row(measures, "length", 1, 100, "CMT", "CM");
        row(measures, "length", 1, 1000, "MMT", "MM");
        row(measures, "length", 1000, 1, "KMT", "KM");
        row(measures, "volume", 1, 1, "LTR", "L");
        row(measures, "volume", 1, 1000, "MLT", "ML");
        row(measures, "volume", 100, 1, "HLT", "HL");
        row(measures, "time", 1, 1, "HUR", "H", "HR");
        row(measures, "time", 1, 60, "MIN");
        return Map.copyOf(measures);
    }

    private static void row(
            Map<String, Measure> measures, String row, long over, long under, String... units) {
        Measure measure = new Measure(row, Ratio.of(over).dividedBy(Ratio.of(under)));
        for (String unit : units) {
            measures.put(unit, measure);
        }
    }
}
