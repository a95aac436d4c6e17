package io.tieout.core.receivables;

import io.tieout.core.documents.Customer;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.money.Money;
import java.util.HashMap;
import java.util.Map;

/** The customers of a scope: what each is allowed. One without a record has the defaults. */
final class Customers {

    private final TickRules rules;
    private final Map<String, Customer> byId = new HashMap<>();
    private final Map<String, Integer> children = new HashMap<>();

    Customers(TickRules rules) {
        this.rules = rules;
    }

    /** Takes a record in place of the one before. */
    void put(Customer customer) {
        Customer before = byId.put(customer.id(), customer);
        if (before != null && before.parentId() != null) {
            children.merge(before.parentId(), -1, Integer::sum);
        }
        if (customer.parentId() != null) {
            children.merge(customer.parentId(), 1, Integer::sum);
        }
    }

    boolean isLeaf(String customerId) {
        return children.getOrDefault(customerId, 0) == 0;
    }

    boolean paysOldestFirst(String customerId) {
        Customer customer = byId.get(customerId);
        return customer != null && customer.oldestFirst();
    }

    int discountGraceDays(String customerId) {
        Customer customer = byId.get(customerId);
        return customer == null || customer.discountGraceDays() == null
                ? rules.settings().discountGraceDays()
                : customer.discountGraceDays();
    }

    /** Whether both the customer's and the company's tolerance let the difference pass. */
    boolean allow(String customerId, Money expected, Money actual) {
        Customer customer = byId.get(customerId);
        Tolerance own =
                customer == null || customer.tolerance() == null
                        ? rules.settings().customerTolerance()
                        : customer.tolerance();
        return rules.settings().tolerance().allows(expected, actual)
                && own.allows(expected, actual);
    }
}
