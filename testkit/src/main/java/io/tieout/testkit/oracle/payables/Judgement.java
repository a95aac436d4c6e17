package io.tieout.testkit.oracle.payables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was found about one invoice or credit note, as far as it is known. */
final class Judgement {

    final Paper paper;
    final List<Hold> holds = new ArrayList<>();
    final List<BillLine> lines = new ArrayList<>();

    /** Claims of lines that were looked at, in order. */
    final List<Claim> claims = new ArrayList<>();

    /** Claims that are not over ordered. */
    final Set<Claim> reserving = new HashSet<>();

    /** Claims with L10 or L11. */
    final Set<Claim> offAmount = new HashSet<>();

    final Set<String> offCharges = new HashSet<>();
    final Set<String> offTotal = new HashSet<>();

    /** Variances that people let pass. */
    final List<Releases.Passed> passed = new ArrayList<>();

    /** What they said; null where nothing was asked. */
    Releases releases;

    /** Whether everything is as expected to the cent. */
    boolean perfect = true;

    long chargesAbovePlan;

    /** Null if it cannot be told. */
    Long expectedTax;

    Judgement(Paper paper) {
        this.paper = paper;
    }

    boolean isFree() {
        return holds.isEmpty();
    }

    /** Charges by the order to which they belong, as far as they are not held. */
    SortedMap<String, Long> charges() {
        SortedMap<String, Long> charges = new TreeMap<>();
        for (BillLine line : lines) {
            if (line.isCharge() && line.hold() == null && line.place().order() != null) {
                charges.merge(line.place().order(), paper.net(line.line()), Long::sum);
            }
        }
        return charges;
    }

    boolean isOffAmount(String order) {
        return offAmount.stream().anyMatch(claim -> claim.key().order().equals(order));
    }

    long priceDifference() {
        return claims.stream()
                .filter(Claim::isCompared)
                .mapToLong(claim -> claim.net() - claim.expected())
                .sum();
    }

    long taxDifference() {
        return expectedTax == null ? 0 : paper.tax() - expectedTax;
    }

    /** What is off, by name, without what is not. */
    Map<String, Long> differences() {
        Map<String, Long> differences = new java.util.LinkedHashMap<>();
        differences.put("price", priceDifference());
        differences.put("tax", taxDifference());
        differences.put("charges", chargesAbovePlan);
        differences.values().removeIf(amount -> amount == 0);
        return differences;
    }
}
