package io.tieout.testkit.oracle.payables;

import io.tieout.core.numbers.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The taxes that follow from net amounts and rates, in every way they may be rounded. */
final class TaxSums {

    private final String currency;
    private final List<Part> parts = new ArrayList<>();

    private record Part(Ratio net, BigDecimal rate) {

        Ratio tax() {
            return net.times(Ratio.of(rate)).dividedBy(Ratio.of(100));
        }
    }

    TaxSums(String currency) {
        this.currency = currency;
    }

    /**
     * @param net in minor units
     * @param rate in percent
     */
    void add(long net, BigDecimal rate) {
        Ratio units = Ratio.of(new io.tieout.core.money.Money(net, currency));
        parts.add(new Part(units, rate.stripTrailingZeros()));
    }

    /** By line, by rate and of the whole, each half-even and half-up. */
    List<Long> all() {
        List<Long> all = new ArrayList<>();
        for (RoundingMode rounding : List.of(RoundingMode.HALF_EVEN, RoundingMode.HALF_UP)) {
            all.add(parts.stream().mapToLong(part -> rounded(part.tax(), rounding)).sum());
            all.add(byRate().values().stream().mapToLong(tax -> rounded(tax, rounding)).sum());
            all.add(rounded(exact(), rounding));
        }
        return all;
    }

    private long rounded(Ratio tax, RoundingMode rounding) {
        return tax.toMoney(currency, rounding).minorUnits();
    }

    private Ratio exact() {
        return parts.stream().map(Part::tax).reduce(Ratio.ZERO, Ratio::plus);
    }

    /** The exact sum, half-even. */
    long total() {
        return rounded(exact(), RoundingMode.HALF_EVEN);
    }

    private SortedMap<BigDecimal, Ratio> byRate() {
        SortedMap<BigDecimal, Ratio> sums = new TreeMap<>();
        parts.forEach(part -> sums.merge(part.rate(), part.tax(), Ratio::plus));
        return sums;
    }

    /** Half-even, by rate. */
    SortedMap<BigDecimal, Long> roundedByRate() {
        SortedMap<BigDecimal, Long> rounded = new TreeMap<>();
        for (Map.Entry<BigDecimal, Ratio> one : byRate().entrySet()) {
            rounded.put(one.getKey(), rounded(one.getValue(), RoundingMode.HALF_EVEN));
        }
        return rounded;
    }

    /** The one nearest to the tax; of equally near ones the smaller. */
    long nearest(long tax) {
        long nearest = all().get(0);
        for (long one : all()) {
            long distance = Math.abs(one - tax);
            long best = Math.abs(nearest - tax);
            if (distance < best || (distance == best && one < nearest)) {
                nearest = one;
            }
        }
        return nearest;
    }
}
