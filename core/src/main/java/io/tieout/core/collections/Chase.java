package io.tieout.core.collections;

import io.tieout.core.time.BusinessCalendar;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Decides what one customer is told on a day: the same memory, day and settings always give the
 * same result, whatever order the news came in. Not safe for use by several threads.
 */
public final class Chase {

    private final CollectionsSettings settings;
    private final Map<String, LevelDays> levelDays = new HashMap<>();

    public Chase(CollectionsSettings settings) {
        this.settings = settings;
        BusinessCalendar calendar = settings.calendar();
        settings.policies()
                .forEach((name, policy) -> levelDays.put(name, new LevelDays(policy, calendar)));
    }

    /**
     * Looks at a customer as it stands at the end of a day.
     *
     * @param items everything that is remembered of the customer, in any order
     * @param day days since 1970-01-01
     * @param remind whether notices may go out; without, only the cases are looked at
     */
    public ChaseResult run(
            String companyId,
            String customerId,
            ChasedCustomer customer,
            Collection<ChasedItem> items,
            int day,
            boolean remind) {
        CustomerDay customerDay =
                new CustomerDay(
                        companyId,
                        customerId,
                        customer,
                        settings,
                        levelDays.get(settings.policyNameOf(customer.debtor())),
                        day);
        items.stream().sorted(Comparator.comparing(ChasedItem::id)).forEach(customerDay::look);
        return customerDay.result(remind);
    }
}
