package io.tieout.core.forecast;

import java.util.Arrays;

/** How likely a payment is on each kind of day, beside its delay, and whether it is booked then. */
final class DayWeights {

    private final DayKinds kinds;
    private final double[] factors;
    private final boolean businessDaysOnly;
    private final boolean differ;

    DayWeights(DayKinds kinds, double[] factors, boolean businessDaysOnly) {
        this.kinds = kinds;
        this.factors = factors;
        this.differ = Arrays.stream(factors).anyMatch(factor -> factor != factors[0]);
        this.businessDaysOnly = businessDaysOnly;
    }

    /** Whether some kinds of days are likelier than others. */
    boolean differ() {
        return differ;
    }

    double factor(int day) {
        return factors[kinds.kind(day)];
    }

    /** Whether a payment can be booked on the day; what falls on another is booked on the next. */
    boolean isBooked(int day) {
        return !businessDaysOnly || kinds.isBusinessDay(day);
    }

    /** The day or, if nothing is booked on it, the next on which it is. */
    int booked(int day) {
        int booked = day;
        while (!isBooked(booked)) {
            booked++;
        }
        return booked;
    }
}
