package io.tieout.testkit.oracle.payables;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.matching.Tolerances;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What the page leaves to an installation.
 *
 * @param contentOrder decides between documents observed at the same instant; for a comparison it
 *     must order as the engine's content hashes do
 * @param matching of lines whose order and vendor state none
 * @param orderRequired whether every invoice has to name an order
 * @param requiredFields that every invoice must have
 * @param company tolerances where nothing more specific states one
 * @param byItem tolerances of items, by item id in upper case
 * @param byVendorGroup tolerances of groups of vendors
 */
public record PayablesOracleSettings(
        Comparator<CanonicalEvent> contentOrder,
        MatchingPolicy matching,
        boolean orderRequired,
        List<String> requiredFields,
        Tolerances company,
        Map<String, Tolerances> byItem,
        Map<String, Tolerances> byVendorGroup) {

    /** The numbers of the page in italics. */
    public static PayablesOracleSettings defaults(Comparator<CanonicalEvent> contentOrder) {
        return new PayablesOracleSettings(
                contentOrder,
                MatchingPolicy.THREE_WAY,
                false,
                List.of(),
                new Tolerances(
                        limits(null, null, "0", null),
                        limits(null, null, "0", null),
                        limits("10", null, "2", null),
                        limits("10", null, "2", "50"),
                        limits(null, null, null, "25"),
                        limits(null, "0.05", null, "0.05"),
                        limits("10", null, "1", "100")),
                Map.of(),
                Map.of());
    }

    private static Tolerance limits(
            String lowerPercent, String lower, String upperPercent, String upper) {
        return new Tolerance(
                number(lowerPercent), number(lower), number(upperPercent), number(upper));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
