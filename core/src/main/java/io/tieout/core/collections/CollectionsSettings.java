package io.tieout.core.collections;

import io.tieout.core.time.BusinessCalendar;
import io.tieout.core.time.HolidayCalendar;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How a company chases what is late.
 *
 * @param policies by name
 * @param defaultPolicy of customers that name none
 * @param holidays days besides Saturday and Sunday that are no business days
 * @param language ISO 639-1, of customers that state none
 * @param replyMemoryDays calendar days that a reply about an unknown document is kept for it to
 *     come
 */
public record CollectionsSettings(
        Map<String, DunningPolicy> policies,
        String defaultPolicy,
        Set<LocalDate> holidays,
        String language,
        int replyMemoryDays)
        implements Serializable {

    public static final String STANDARD = "standard";

    public static final CollectionsSettings DEFAULTS =
            new CollectionsSettings(
                    Map.of(STANDARD, DunningPolicy.DEFAULT), STANDARD, Set.of(), "en", 90);

    public CollectionsSettings {
        policies = Map.copyOf(policies);
        holidays = Set.copyOf(holidays);
        Objects.requireNonNull(language, "language");
        if (!policies.containsKey(defaultPolicy)) {
            throw new IllegalArgumentException(
                    "there is no policy '" + defaultPolicy + "' among " + policies.keySet());
        }
        if (replyMemoryDays < 1) {
            throw new IllegalArgumentException("replyMemoryDays must be at least 1");
        }
    }

    public BusinessCalendar calendar() {
        return new HolidayCalendar(holidays);
    }

    /** Whether a customer's master data names a policy that is not there. */
    boolean lacksPolicy(Debtor debtor) {
        return !debtor.policy().isEmpty() && !policies.containsKey(debtor.policy());
    }

    String policyNameOf(Debtor debtor) {
        return policies.containsKey(debtor.policy()) ? debtor.policy() : defaultPolicy;
    }
}
