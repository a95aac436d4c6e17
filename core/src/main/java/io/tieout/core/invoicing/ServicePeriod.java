package io.tieout.core.invoicing;

import java.time.LocalDate;

/**
 * What an invoice is for: the days of a service, or the one day of a delivery.
 *
 * @param to last day, included
 */
public record ServicePeriod(LocalDate from, LocalDate to) {

    public ServicePeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it begins: " + from);
        }
    }

    static ServicePeriod on(LocalDate day) {
        return new ServicePeriod(day, day);
    }

    public boolean isOneDay() {
        return from.equals(to);
    }
}
