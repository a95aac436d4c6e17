package io.tieout.testkit.engine;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Remittance;
import io.tieout.core.identification.PayerLookups;
import io.tieout.core.receivables.CashSettled;
import io.tieout.core.receivables.CustomerScope;
import io.tieout.core.receivables.Payment;
import io.tieout.core.receivables.ReceivablesSettings;
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

    private static final String COMPANY = "default";

    /** A scope with what makes it settle. */
    private static final class Member {
        private final CustomerScope scope;
        private final Set<String> known = new HashSet<>();
        private final Set<Long> inferredTicks = new HashSet<>();
        private final Map<String, Observed> records = new HashMap<>();
        private final List<Long> arrivedInferredTicks = new ArrayList<>();
        private boolean hasConflict;

        private Member(CustomerScope scope) {
            this.scope = scope;
        }
    }

    private final CashTiming timing;
    private final CashRunOutcome outcome;
    private final Map<String, Member> members = new TreeMap<>();
    private final Map<String, Set<String>> families = new TreeMap<>();
    private final Map<String, Set<String>> rootsByHint = new HashMap<>();
    private final Map<String, String> rootByTransaction = new HashMap<>();
    private final List<BankTransaction> arrivedWithHints = new ArrayList<>();

    ContinuousScopes(CashTiming timing, CashRunOutcome outcome) {
        this.timing = timing;
        this.outcome = outcome;
    }

    private Member member(String root) {
        return members.computeIfAbsent(
                root,
                key ->
                        new Member(
                                new CustomerScope(
                                        COMPANY,
                                        root,
                                        ReceivablesSettings.DEFAULTS,
                                        Autonomy.AUTO)));
    }

    /**
     * Takes a payment, return or remittance whose family is known now.
     *
     * @param open its case since before; null if there is none
     */
    void place(ContinuousPayers.Found found, ExceptionItem open) {
        Member member = member(found.by().familyId());
        Observed observed = found.observed();
        if (!(observed.event() instanceof BankTransaction line)) {
            come(member, observed);
            return;
        }
        note(member, observed);
        member.scope.addPayment(observed, found.by().payer(), found.by().weak());
        if (open != null) {
            member.scope.adopt(open);
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

    private void come(Member member, Observed observed) {
        if (note(member, observed)) {
            member.scope.add(observed);
        }
    }

    private boolean note(Member member, Observed observed) {
        long inferred = timing.inferredMillis(observed);
        if (!member.known.add(observed.event().stream() + '/' + observed.event().id())) {
            return false;
        }
        member.inferredTicks.add(inferred);
        member.arrivedInferredTicks.add(inferred);
        return true;
    }

    /** Gives each family the newest records of the customers that it has had. */
    void know(ContinuousPayers payers) {
        for (BankTransaction line : arrivedWithHints) {
            Member member = member(rootByTransaction.get(line.id()));
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
                        roots.forEach(root -> know(member(root), newest));
                    }
                });
    }

    private static void know(Member member, Observed newest) {
        Customer customer = (Customer) newest.event();
        if (!newest.equals(member.records.put(customer.id(), newest))) {
            member.scope.add(newest);
        }
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
        Member member = member(root);
        member.hasConflict = true;
        if (event instanceof BankTransaction) {
            member.scope.addPayment(observed, null, false);
        } else {
            member.scope.add(observed);
        }
    }

    void settle(long tick) {
        for (Member member : members.values()) {
            boolean certainDue = !member.arrivedInferredTicks.isEmpty();
            boolean inferredDue =
                    member.inferredTicks.remove(tick)
                            || member.arrivedInferredTicks.stream().anyMatch(it -> it <= tick);
            if (certainDue || inferredDue || member.hasConflict) {
                tell(member.scope.settle(tick, certainDue, inferredDue));
            }
            member.arrivedInferredTicks.clear();
            member.hasConflict = false;
        }
    }

    private void tell(CashSettled settled) {
        settled.matches().forEach(outcome::add);
        settled.exceptions().forEach(outcome::add);
        settled.journals().forEach(outcome::add);
    }
}
