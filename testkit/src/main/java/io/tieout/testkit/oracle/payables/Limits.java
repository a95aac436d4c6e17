package io.tieout.testkit.oracle.payables;

import io.tieout.core.documents.ItemTolerances;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.Vendor;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.matching.ToleranceKey;
import io.tieout.core.matching.Tolerances;
import io.tieout.core.numbers.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is let pass (section 1): the tolerance of the most specific level that states the key. */
final class Limits {

    private static final Ratio HUNDRED = Ratio.of(100);

    private Limits() {}

    /**
     * @param vendor null if there is no record
     * @param line null for what is not of a line
     */
    static Tolerance of(
            ToleranceKey key, Vendor vendor, OrderLine line, PayablesOracleSettings settings) {
        List<Tolerances> levels = new ArrayList<>();
        String item = line == null ? null : Placing.identifier(line.itemId());
        if (item != null && vendor != null) {
            for (ItemTolerances one : vendor.itemTolerances()) {
                if (item.equals(Placing.identifier(one.itemId()))) {
                    levels.add(one.tolerances());
                }
            }
        }
        if (item != null) {
            levels.add(settings.byItem().get(item));
        }
        if (vendor != null) {
            levels.add(vendor.tolerances());
            levels.add(
                    vendor.group() == null ? null : settings.byVendorGroup().get(vendor.group()));
        }
        if (line != null) {
            levels.add(line.tolerances());
        }
        levels.add(settings.company());
        return levels.stream()
                .filter(level -> level != null && level.of(key) != null)
                .map(level -> level.of(key))
                .findFirst()
                .orElse(new Tolerance(null, null, null, null));
    }

    static boolean allows(Tolerance tolerance, Ratio expected, Ratio actual) {
        Ratio over = actual.minus(expected);
        if (over.isZero()) {
            return true;
        }
        return over.signum() > 0
                ? within(over, expected.abs(), tolerance.upperPercent(), tolerance.upperAbsolute())
                : within(
                        over.negated(),
                        expected.abs(),
                        tolerance.lowerPercent(),
                        tolerance.lowerAbsolute());
    }

    private static boolean within(
            Ratio variance, Ratio base, BigDecimal percent, BigDecimal absolute) {
        boolean absolutely = absolute == null || variance.compareTo(Ratio.of(absolute)) <= 0;
        boolean relatively =
                percent == null
                        || (!base.isZero()
                                && variance.dividedBy(base)
                                                .compareTo(Ratio.of(percent).dividedBy(HUNDRED))
                                        <= 0);
        return absolutely && relatively;
    }

    /** With lower and upper side in each other's place. */
    static Tolerance turned(Tolerance tolerance) {
        return new Tolerance(
                tolerance.upperPercent(),
                tolerance.upperAbsolute(),
                tolerance.lowerPercent(),
                tolerance.lowerAbsolute());
    }
}
