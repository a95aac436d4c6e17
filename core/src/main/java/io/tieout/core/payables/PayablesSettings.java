package io.tieout.core.payables;

import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.matching.Tolerances;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Policies, tolerances and windows of payables of one company. Days are calendar days.
 *
 * @param certainMillis how long an invoice waits for rivals before it is granted where the receipts
 *     cover all
 * @param inferredMillis how long before it is granted in event order, or held
 * @param matching of lines whose order and vendor state none
 * @param orderRequired whether every invoice has to name an order
 * @param requiredFields canonical names of fields that every invoice must have
 * @param approveWithinTolerance whether what is off by less than the tolerance is approved
 * @param company the tolerances where nothing more specific states one
 * @param byItem tolerances of items, by item id in upper case
 * @param byVendorGroup tolerances of groups of vendors
 * @param historyDays how far apart duplicates may be issued
 * @param nearDays how far apart duplicates with a similar number may be issued
 * @param amountDays how far apart duplicates with a mistyped number may be issued
 * @param reversalDays how long after an invoice a credit note without its number reverses it
 * @param maxSuggestions most suggestions of an exception
 */
public record PayablesSettings(
        long certainMillis,
        long inferredMillis,
        MatchingPolicy matching,
        boolean orderRequired,
        List<String> requiredFields,
        boolean approveWithinTolerance,
        Tolerances company,
        Map<String, Tolerances> byItem,
        Map<String, Tolerances> byVendorGroup,
        int historyDays,
        int nearDays,
        int amountDays,
        int reversalDays,
        int maxSuggestions)
        implements Serializable {

    public static final PayablesSettings DEFAULTS =
            new PayablesSettings(
                    30_000,
                    300_000,
                    MatchingPolicy.THREE_WAY,
                    false,
                    List.of(),
                    true,
                    new Tolerances(
                            limits(null, null, "0", null),
                            limits(null, null, "0", null),
                            limits("10", null, "2", null),
                            limits("10", null, "2", "50.00"),
                            limits(null, null, null, "25.00"),
                            limits(null, "0.05", null, "0.05"),
                            limits("10", null, "1", "100.00")),
                    Map.of(),
                    Map.of(),
                    1096,
                    60,
                    5,
                    90,
                    5);

    public PayablesSettings {
        requiredFields = List.copyOf(requiredFields);
        byItem = Map.copyOf(byItem);
        byVendorGroup = Map.copyOf(byVendorGroup);
    }

    /** With other times to wait. */
    public PayablesSettings waiting(long newCertainMillis, long newInferredMillis) {
        return new PayablesSettings(
                newCertainMillis,
                newInferredMillis,
                matching,
                orderRequired,
                requiredFields,
                approveWithinTolerance,
                company,
                byItem,
                byVendorGroup,
                historyDays,
                nearDays,
                amountDays,
                reversalDays,
                maxSuggestions);
    }

    /** With other tolerances of the company. */
    public PayablesSettings withCompany(Tolerances tolerances) {
        return new PayablesSettings(
                certainMillis,
                inferredMillis,
                matching,
                orderRequired,
                requiredFields,
                approveWithinTolerance,
                tolerances,
                byItem,
                byVendorGroup,
                historyDays,
                nearDays,
                amountDays,
                reversalDays,
                maxSuggestions);
    }

    /** With tolerances of items and groups of vendors. */
    public PayablesSettings withLevels(
            Map<String, Tolerances> items, Map<String, Tolerances> vendorGroups) {
        return new PayablesSettings(
                certainMillis,
                inferredMillis,
                matching,
                orderRequired,
                requiredFields,
                approveWithinTolerance,
                company,
                items,
                vendorGroups,
                historyDays,
                nearDays,
                amountDays,
                reversalDays,
                maxSuggestions);
    }

    /** With what people publish while the engine runs. */
    PayablesSettings withLimits(PayablesLimits limits) {
        return new PayablesSettings(
                certainMillis,
                inferredMillis,
                matching,
                limits.orderRequired(),
                requiredFields,
                limits.approveWithinTolerance(),
                limits.company(),
                byItem,
                byVendorGroup,
                historyDays,
                nearDays,
                amountDays,
                reversalDays,
                limits.maxSuggestions());
    }

    private static Tolerance limits(
            String lowerPercent, String lowerAbsolute, String upperPercent, String upperAbsolute) {
        return new Tolerance(
                decimal(lowerPercent),
                decimal(lowerAbsolute),
                decimal(upperPercent),
                decimal(upperAbsolute));
    }

    private static BigDecimal decimal(String limit) {
        return limit == null ? null : new BigDecimal(limit);
    }
}
