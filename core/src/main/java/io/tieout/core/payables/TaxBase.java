package io.tieout.core.payables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Nets with their rates, and the tax on them as invoices usually round it: per line, per rate or on
 * the total, half-even or half-up. Amounts are in minor units.
 */
final class TaxBase {

    private static final RoundingMode[] MODES = {RoundingMode.HALF_EVEN, RoundingMode.HALF_UP};

    private final List<BigDecimal> taxes = new ArrayList<>();
    private final SortedMap<BigDecimal, BigDecimal> byRate = new TreeMap<>();
    private boolean complete = true;

    /**
     * @param ratePercent null if it is not known, which leaves the base incomplete
     */
    void add(long net, BigDecimal ratePercent) {
        if (net == 0) {
            return;
        }
        if (ratePercent == null) {
            complete = false;
            return;
        }
        BigDecimal tax = BigDecimal.valueOf(net).multiply(ratePercent).movePointLeft(2);
        taxes.add(tax);
        byRate.merge(ratePercent, tax, BigDecimal::add);
    }

    /** Whether every net has a rate. */
    boolean isComplete() {
        return complete;
    }

    /** Whether some way of rounding gives this tax. */
    boolean explains(long tax) {
        return values().contains(tax);
    }

    /** The value that is nearest to the tax; of equally near ones the smaller. */
    long nearestTo(long tax) {
        long nearest = onTotal(RoundingMode.HALF_EVEN);
        for (long value : values()) {
            long nearer = Math.abs(nearest - tax) - Math.abs(value - tax);
            if (nearer > 0 || (nearer == 0 && value < nearest)) {
                nearest = value;
            }
        }
        return nearest;
    }

    long onTotal(RoundingMode mode) {
        return rounded(taxes.stream().reduce(BigDecimal.ZERO, BigDecimal::add), mode);
    }

    private List<Long> values() {
        List<Long> values = new ArrayList<>();
        for (RoundingMode mode : MODES) {
            values.add(taxes.stream().mapToLong(tax -> rounded(tax, mode)).sum());
            values.add(byRate.values().stream().mapToLong(tax -> rounded(tax, mode)).sum());
            values.add(onTotal(mode));
        }
        return values;
    }

    /** The tax of each rate, rounded half-even. */
    SortedMap<BigDecimal, Long> parts() {
        SortedMap<BigDecimal, Long> parts = new TreeMap<>();
        byRate.forEach((rate, exact) -> parts.put(rate, rounded(exact, RoundingMode.HALF_EVEN)));
        return parts;
    }

    /** The same, but the largest takes what is missing to a tax. */
    SortedMap<BigDecimal, Long> parts(long tax) {
        SortedMap<BigDecimal, Long> parts = parts();
        long missing = tax - parts.values().stream().mapToLong(Long::longValue).sum();
        BigDecimal largest = null;
        for (BigDecimal rate : parts.keySet()) {
            if (largest == null || Math.abs(parts.get(rate)) > Math.abs(parts.get(largest))) {
                largest = rate;
            }
        }
        if (largest != null) {
            parts.merge(largest, missing, Long::sum);
        }
        return parts;
    }

    private static long rounded(BigDecimal exact, RoundingMode mode) {
        return exact.setScale(0, mode).longValueExact();
    }
}
