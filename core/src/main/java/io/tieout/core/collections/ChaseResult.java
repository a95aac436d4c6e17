package io.tieout.core.collections;

import io.tieout.core.results.ExceptionItem;
import java.util.List;

/**
 * What one run over a customer came to.
 *
 * @param customer to be remembered from now on
 * @param changed items to be remembered as they are here
 * @param forgotten ids of items that are done with
 * @param notices to be sent, by currency; an escalation after the customer's
 * @param exceptions that opened, changed or closed, in the order of id
 */
public record ChaseResult(
        ChasedCustomer customer,
        List<ChasedItem> changed,
        List<String> forgotten,
        List<Notice> notices,
        List<ExceptionItem> exceptions) {

    public ChaseResult {
        changed = List.copyOf(changed);
        forgotten = List.copyOf(forgotten);
        notices = List.copyOf(notices);
        exceptions = List.copyOf(exceptions);
    }
}
