package io.tieout.benchmarks.runs;

import java.util.List;
import java.util.Locale;

/** The middle and the ends of some measurements. */
public record Spread(double median, double min, double max) {

    /**
     * @throws IllegalArgumentException if there are none
     */
    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no measurements");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(size - 1));
    }

    /** For example {@code 1.25 (1.20–1.31)}. */
    public String text(int decimals) {
        String number = "%,." + decimals + "f";
        return String.format(
                Locale.ROOT, number + " (" + number + "–" + number + ")", median, min, max);
    }
}
