package io.tieout.core.documents;

import java.time.LocalDate;

/** The days that a bill is for, both included. */
public record ServicePeriod(LocalDate from, LocalDate to) {

    /** Costs are spread over every month of it: more is a slip. */
    private static final int MAX_YEARS = 50;

    public ServicePeriod {
        Required.value(from, "servicePeriod.from");
        Required.value(to, "servicePeriod.to");
        if (to.isBefore(from)) {
            throw new InvalidFieldException("servicePeriod.to", "is before 'from': " + to);
        }
        if (to.isAfter(from.plusYears(MAX_YEARS))) {
            throw new InvalidFieldException(
                    "servicePeriod.to", "is more than " + MAX_YEARS + " years after 'from': " + to);
        }
    }
}
