package io.tieout.core.approvals;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A person is away and is not asked.
 *
 * @param fromDay first day
 * @param toDay last day
 */
public record Absence(String person, LocalDate fromDay, LocalDate toDay) implements Serializable {

    public Absence {
        person = People.spelled(person);
        Objects.requireNonNull(fromDay, "fromDay");
        Objects.requireNonNull(toDay, "toDay");
        if (toDay.isBefore(fromDay)) {
            throw new IllegalArgumentException(
                    "the absence of " + person + " ends before it begins");
        }
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(fromDay) && !day.isAfter(toDay);
    }
}
