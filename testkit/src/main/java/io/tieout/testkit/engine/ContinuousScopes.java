package io.tieout.testkit.engine;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Remittance;
import io.tieout.core.identification.PayerLookups;
import io.tieout.core.receivables.CashSettled;
import io.tieout.core.receivables.Payment;
import io.tieout.core.results.ExceptionItem;
import io.tieout.testkit.oracle.cash.CashTiming;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The scopes of a company: what came into which, and which of them settle at a tick. */
final class ContinuousScopes {

    private final CashTiming timing;
    private final CashRunOutcome outcome;
    private final boolean rebuilds;
    private final Map<String, ContinuousScope> members = new TreeMap<>();
    private final Map<String, Set<String>> families = new TreeMap<>();
    private final Map<String, Set<String>> rootsByHint = new HashMap<>();
    private final Map<String, String> rootByTransaction = new HashMap<>();
    private final List<BankTransaction> arrivedWithHints = new ArrayList<>();

    /**
     * @param rebuilds whether each scope is built again after each of its ticks
     */
    ContinuousScopes(CashTiming timing, CashRunOutcome outcome, boolean rebuilds) {
        this.timing = timing;
        this.outcome = outcome;
        this.rebuilds = rebuilds;
    }

    private ContinuousScope member(String root) {
        return members.computeIfAbsent(root, key -> new ContinuousScope(root, rebuilds));
    }

    /**
     * Takes a payment, return or remittance whose family is known now.
     *
     * @param open its case since before; null if there is none
     */
    void place(ContinuousPayers.Found found, ExceptionItem open) {
        ContinuousScope member = member(found.by().familyId());
        Observed observed = found.observed();
        if (!(observed.event() instanceof BankTransaction line)) {
            come(member, observed);
            return;
        }
        member.come(observed, found.by(), timing.inferredMillis(observed));
        if (open != null) {
            member.adopt(open);
        }
        rootByTransaction.put(line.id(), found.by().familyId());
        if (Payment.isPayment(line)) {
            for (String key : PayerLookups.hintKeys(line)) {
                rootsByHint.computeIfAbsent(key, k -> new HashSet<>()).add(found.by().familyId());
            }
        }
        arrivedWithHints.add(line);
    }

    /** Takes what comes at the tick, and what waited for payments that were placed at it. */
    void come(Observed observed, ContinuousPayers payers) {
        CanonicalEvent event = observed.event();
        if (event instanceof Receivable receivable) {
            String home = payers.directory().homeOf(receivable.id());
            families.computeIfAbsent(receivable.customerId(), id -> new HashSet<>()).add(home);
            come(member(home), observed);
        } else if (event instanceof Remittance remittance) {
            String key = PayerLookups.hintKey(remittance);
            rootsByHint
                    .getOrDefault(key == null ? "" : key, Set.of())
                    .forEach(root -> come(member(root), observed));
        } else if (event instanceof DecisionEvent decision) {
            for (String id : decision.leftIds()) {
                if (rootByTransaction.containsKey(id)) {
                    come(member(rootByTransaction.get(id)), observed);
                }
            }
        }
    }

    private void come(ContinuousScope member, Observed observed) {
        member.come(observed, null, timing.inferredMillis(observed));
    }

    /** Gives each family the newest records of the customers that it has had. */
    void know(ContinuousPayers payers) {
        for (BankTransaction line : arrivedWithHints) {
            ContinuousScope member = member(rootByTransaction.get(line.id()));
            payers.hintsOf(line).forEach(hint -> come(member, hint));
        }
        arrivedWithHints.clear();
        for (String customer : payers.directory().records().keySet()) {
            families.computeIfAbsent(customer, id -> new HashSet<>())
                    .add(payers.directory().families().rootOf(customer));
        }
        families.forEach(
                (customer, roots) -> {
                    Observed newest = payers.directory().records().get(customer);
                    if (newest != null) {
                        roots.forEach(root -> member(root).know(newest));
                    }
                });
    }

    /** Other content of a document that is in a scope. */
    void conflict(Observed observed, ContinuousPayers payers) {
        CanonicalEvent event = observed.event();
        String root =
                event instanceof Receivable
                        ? payers.directory().homeOf(event.id())
                        : rootByTransaction.get(event.id());
        if (root == null) {
            return;
        }
        member(root).conflict(observed);
    }

    void settle(long tick) {
        for (ContinuousScope member : members.values()) {
            CashSettled settled = member.settle(tick);
            if (settled != null) {
                tell(settled);
            }
        }
    }

    private void tell(CashSettled settled) {
        settled.matches().forEach(outcome::add);
        settled.exceptions().forEach(outcome::add);
        settled.journals().forEach(outcome::add);
    }
}
