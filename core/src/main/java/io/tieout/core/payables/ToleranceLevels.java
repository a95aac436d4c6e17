package io.tieout.core.payables;

import io.tieout.core.documents.ItemTolerances;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.Vendor;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.matching.ToleranceKey;
import io.tieout.core.matching.Tolerances;
import java.util.Arrays;

/**
 * Finds the tolerance that holds: that of the most specific level which states the key. Levels are
 * not mixed; blank limits of the level found stay blank.
 */
final class ToleranceLevels {

    private final PayablesRules rules;

    ToleranceLevels(PayablesRules rules) {
        this.rules = rules;
    }

    /** Item and vendor, item, vendor, vendor group, order line, company. */
    Tolerance ofLine(ToleranceKey key, Vendor vendor, OrderLine line) {
        String item = Units.normal(line.itemId());
        return first(
                key,
                item.isEmpty() ? null : ofItem(vendor, item),
                rules.settings().byItem().get(item),
                vendor.tolerances(),
                ofGroup(vendor),
                line.tolerances(),
                rules.settings().company());
    }

    /** Vendor, vendor group, company. */
    Tolerance ofInvoice(ToleranceKey key, Vendor vendor) {
        return first(key, vendor.tolerances(), ofGroup(vendor), rules.settings().company());
    }

    private Tolerances ofGroup(Vendor vendor) {
        return vendor.group() == null ? null : rules.settings().byVendorGroup().get(vendor.group());
    }

    private static Tolerances ofItem(Vendor vendor, String item) {
        for (ItemTolerances stated : vendor.itemTolerances()) {
            if (Units.normal(stated.itemId()).equals(item)) {
                return stated.tolerances();
            }
        }
        return null;
    }

    private static Tolerance first(ToleranceKey key, Tolerances... levels) {
        return Arrays.stream(levels)
                .filter(level -> level != null && level.of(key) != null)
                .map(level -> level.of(key))
                .findFirst()
                .orElse(Tolerance.UNCHECKED);
    }
}
