package io.tieout.testkit.engine;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.Observed;
import io.tieout.core.identification.Identification;
import io.tieout.core.receivables.CashSettled;
import io.tieout.core.receivables.CustomerScope;
import io.tieout.core.receivables.PaymentMark;
import io.tieout.core.receivables.ReceivablesSettings;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A customer family with what makes it settle. It may be built again after every tick from its
 * documents and what it said has to be remembered, as an operator does that was evicted or
 * restored.
 */
final class ContinuousScope {

    private static final String COMPANY = "default";

    /** A document as the scope took it; nobody identified means that it is no payment. */
    private record Taken(Observed observed, Identification by) {}

    private final String root;
    private final boolean rebuilds;
    private final Set<String> known = new HashSet<>();
    private final Map<String, Observed> records = new HashMap<>();
    private final Set<Long> inferredTicks = new HashSet<>();
    private final List<Long> arrivedInferredTicks = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private final Map<String, PaymentMark> marks = new HashMap<>();
    private final Map<String, ExceptionItem> cases = new HashMap<>();
    private CustomerScope scope;
    private boolean hasConflict;

    ContinuousScope(String root, boolean rebuilds) {
        this.root = root;
        this.rebuilds = rebuilds;
        this.scope = empty();
    }

    private CustomerScope empty() {
        return new CustomerScope(COMPANY, root, ReceivablesSettings.DEFAULTS, Autonomy.AUTO);
    }

    /**
     * Takes a document that is not in the scope yet.
     *
     * @param by null unless it is a payment or a return
     * @param inferredTick when it is due for inferred rules
     */
    void come(Observed observed, Identification by, long inferredTick) {
        if (known.add(observed.event().stream() + '/' + observed.event().id())) {
            inferredTicks.add(inferredTick);
            arrivedInferredTicks.add(inferredTick);
            take(new Taken(observed, by));
        }
    }

    private void take(Taken one) {
        taken.add(one);
        add(one);
    }

    private void add(Taken one) {
        if (one.observed.event() instanceof BankTransaction) {
            boolean isWeak = one.by != null && one.by.weak();
            scope.addPayment(one.observed, one.by == null ? null : one.by.payer(), isWeak);
        } else {
            scope.add(one.observed);
        }
    }

    /** Takes over the case of a payment that was open before its family was known. */
    void adopt(ExceptionItem open) {
        cases.put(open.id(), open);
        scope.adopt(open);
    }

    void know(Observed newest) {
        Customer customer = (Customer) newest.event();
        if (!newest.equals(records.put(customer.id(), newest))) {
            take(new Taken(newest, null));
        }
    }

    void conflict(Observed other) {
        hasConflict = true;
        take(new Taken(other, null));
    }

    /** Settles what is due; null if nothing is. */
    CashSettled settle(long tick) {
        boolean certainDue = !arrivedInferredTicks.isEmpty();
        boolean inferredDue =
                inferredTicks.remove(tick)
                        || arrivedInferredTicks.stream().anyMatch(it -> it <= tick);
        if (!certainDue && !inferredDue && !hasConflict) {
            return null;
        }
        arrivedInferredTicks.clear();
        hasConflict = false;
        CashSettled settled = scope.settle(tick, certainDue, inferredDue);
        if (rebuilds) {
            remember(settled);
            rebuild(tick);
        }
        return settled;
    }

    private void remember(CashSettled settled) {
        settled.touchedPayments().forEach(id -> marks.put(id, scope.mark(id)));
        for (ExceptionItem item : settled.exceptions()) {
            if (item.status() == ExceptionStatus.OPEN) {
                cases.put(item.id(), item);
            } else {
                cases.remove(item.id());
            }
        }
    }

    private void rebuild(long tick) {
        scope = empty();
        taken.forEach(this::add);
        scope.restore(tick, marks.values(), cases.values());
    }
}
