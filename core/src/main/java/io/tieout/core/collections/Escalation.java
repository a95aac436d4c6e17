package io.tieout.core.collections;

import java.io.Serializable;
import java.util.Objects;

/**
 * Whom a debt is brought before, and when. All conditions that are given must hold; one that is
 * blank is not checked.
 *
 * @param role for example {@code controller}
 * @param address e-mail of that person; empty if unknown, and the notice waits for one
 * @param overdue what of one currency is overdue, net of credits, is at least this; does not hold
 *     in a currency that is not named
 * @param daysPastDue business days that the oldest overdue item has; null if not checked
 * @param brokenPromises in the last 365 days at least so many; null if not checked
 */
public record Escalation(
        String role,
        String address,
        CurrencyAmounts overdue,
        Integer daysPastDue,
        Integer brokenPromises)
        implements Serializable {

    public Escalation {
        if (role.isBlank()) {
            throw new IllegalArgumentException("an escalation needs a role");
        }
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(overdue, "overdue");
        if (overdue.isBlank() && daysPastDue == null && brokenPromises == null) {
            throw new IllegalArgumentException(
                    role + ": an escalation needs overdue, daysPastDue or brokenPromises");
        }
    }
}
