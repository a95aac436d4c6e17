package io.tieout.core.approvals;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A person lets another approve in his or her stead.
 *
 * @param fromDay first day
 * @param toDay last day
 */
public record Delegation(String person, String deputy, LocalDate fromDay, LocalDate toDay)
        implements Serializable {

    public Delegation {
        person = People.spelled(person);
        deputy = People.spelled(deputy);
        Objects.requireNonNull(fromDay, "fromDay");
        Objects.requireNonNull(toDay, "toDay");
        if (toDay.isBefore(fromDay)) {
            throw new IllegalArgumentException(
                    "the delegation of " + person + " ends before it begins");
        }
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(fromDay) && !day.isAfter(toDay);
    }
}
