package io.tieout.jobs.settings;

import java.time.Duration;

/**
 * What a run that goes on for ever keeps of statements.
 *
 * @param retention of superseded statements and settled items, in event time
 * @param payeeRetention how long a payment is kept for a vendor's record that says whose it is
 */
public record StatementsConfiguration(Duration retention, Duration payeeRetention) {

    public static final StatementsConfiguration DEFAULTS =
            new StatementsConfiguration(Duration.ofDays(730), Duration.ofDays(60));

    public StatementsConfiguration {
        requirePositive(retention, "statements.retention");
        requirePositive(payeeRetention, "statements.payeeRetention");
    }

    private static void requirePositive(Duration given, String name) {
        if (given.isZero() || given.isNegative()) {
            throw new IllegalArgumentException(name + " must be more than nothing");
        }
    }
}
