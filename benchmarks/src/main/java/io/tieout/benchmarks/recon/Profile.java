package io.tieout.benchmarks.recon;

import java.util.Arrays;
import java.util.Locale;

/**
 * How a feed behaves in time and place. The mix of activities of each profile is in the resource
 * {@code activities.csv}.
 */
@SuppressWarnings("ImmutableEnumChecker") // the settings are a record of numbers
public enum Profile {
    /** Both sides arrive on the same day. */
    SAME_DAY(new Settings(10_000, 5_000, 14, 0, 0, 20, 2, 0)),
    /** Clearing takes from none to 45 days, cheques up to months; the usual noise. */
    REALISTIC(new Settings(10_000, 5_000, 14, 0, 100, 20, 2, 0)),
    /**
     * Many accounts and clearing spread evenly over three months, so that partners are never near
     * each other; look-alikes, broken statements and noise in plenty.
     */
    ADVERSARIAL(new Settings(500, 20_000, 2, 0, 500, 100, 10, 50)),
    /** As realistic, but one account has 70% of the traffic. */
    HOT(new Settings(10_000, 5_000, 14, 70, 100, 20, 2, 0));

    /**
     * The numbers of a profile.
     *
     * @param eventsPerAccount how many events make one more account necessary
     * @param accountLimit beyond it a larger feed covers more years instead of more accounts
     * @param seriesPerAccount weekly and monthly standing payments
     * @param hotPercent share of the first account; 0 if none stands out
     * @param late late arrivals in 10,000 records
     * @param redelivered records delivered twice in 10,000
     * @param corrupted damaged lines in 10,000
     * @param statementFaults broken and missing statements, each in 10,000 statements
     */
    public record Settings(
            int eventsPerAccount,
            int accountLimit,
            int seriesPerAccount,
            int hotPercent,
            int late,
            int redelivered,
            int corrupted,
            int statementFaults) {}

    private final Settings settings;

    Profile(Settings settings) {
        this.settings = settings;
    }

    public Settings settings() {
        return settings;
    }

    /** The name on the command line and in manifests, for example {@code same-day}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The profile of a {@link #wireName()}.
     *
     * @throws IllegalArgumentException if there is none, with the names that exist
     */
    public static Profile ofWireName(String name) {
        for (Profile profile : values()) {
            if (profile.wireName().equals(name)) {
                return profile;
            }
        }
        throw new IllegalArgumentException(
                "unknown profile '"
                        + name
                        + "', known are "
                        + Arrays.stream(values()).map(Profile::wireName).toList());
    }

    /** Business days from an electronic payment's posting to its booking at the bank. */
    int clearingDays(Draw draw) {
        return switch (this) {
            case SAME_DAY -> 0;
            case ADVERSARIAL -> draw.below(63);
            case REALISTIC, HOT -> {
                int ticket = draw.below(1_000);
                if (ticket < 930) {
                    yield ticket < 330 ? 0 : ticket < 780 ? 1 : 2;
                }
                yield ticket < 990 ? draw.between(3, 6) : draw.between(7, 32);
            }
        };
    }

    /** Calendar days until a cheque is presented. */
    int chequeDays(Draw draw) {
        if (this == SAME_DAY) {
            return 0;
        }
        int ticket = draw.below(100);
        if (ticket < 80) {
            return draw.between(3, 15);
        }
        return ticket < 97 ? draw.between(16, 45) : draw.between(46, 120);
    }

    /**
     * Calendar days between a bank booking and its ledger entry; negative if the ledger is first.
     */
    int postingDays(Draw draw) {
        return switch (this) {
            case SAME_DAY -> 0;
            case ADVERSARIAL -> draw.between(-45, 45);
            case REALISTIC, HOT -> draw.percent(60) ? draw.between(0, 2) : -draw.between(1, 5);
        };
    }

    /** Days until the bank delivers a statement. */
    int deliveryDays() {
        return this == SAME_DAY ? 0 : 1;
    }
}
