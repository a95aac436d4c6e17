package io.tieout.core.documents;

import java.time.LocalDate;

/** The days that a bill is for, both included. */
public record ServicePeriod(LocalDate from, LocalDate to) {

    public ServicePeriod {
        Required.value(from, "servicePeriod.from");
        Required.value(to, "servicePeriod.to");
        if (to.isBefore(from)) {
            throw new InvalidFieldException("servicePeriod.to", "is before 'from': " + to);
        }
    }
}
