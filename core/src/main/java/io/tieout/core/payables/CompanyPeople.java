package io.tieout.core.payables;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.GlAccount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What people decided about the bills of a company, and what was learned from them of accounts.
 * Whoever hears something is told which bills it may change.
 */
final class CompanyPeople {

    private final PayablesPolicies policies;
    private final ChartOfAccounts chart = new ChartOfAccounts();
    private final RefusedDecisions refused = new RefusedDecisions();
    private final LineCoding coding;
    private final BillApprovals approvals;
    private final BillReleases releases = new BillReleases();
    private final Set<Bill> coded = new TreeSet<>(Bill.ORDER);

    CompanyPeople(PayablesPolicies policies) {
        this.policies = policies;
        this.coding = new LineCoding(policies.coding(), chart, refused);
        this.approvals = new BillApprovals(policies.approvals(), chart);
    }

    /** Asks them before bills are granted. */
    PeopleGate gate(PayablesResults results) {
        return new PeopleGate(
                new CodingHolds(chart), policies.coding().enabled(), approvals, releases, results);
    }

    /** Whether a bill may wait for their words, and not for documents alone. */
    boolean areAsked() {
        return policies.asksPeople();
    }

    /** Whether who is asked depends on the day. */
    boolean areAskedByDay() {
        return policies.approvals().enabled();
    }

    /**
     * Hears what they decided, and which accounts they may use, before anything is judged.
     *
     * @param fresh bills that came by the same tick
     * @param waiting are told which bills may have changed
     */
    void hear(Collection<Bill> fresh, List<PayablesInbox.Arrived> documents, WaitingBills waiting) {
        for (PayablesInbox.Arrived arrived : documents) {
            if (arrived.event() instanceof GlAccount account) {
                chart.put(account);
                if (areAsked()) {
                    waiting.allChanged();
                }
            } else if (arrived.event() instanceof DecisionEvent decision) {
                approvals.take(decision, arrived.observedAtMillis());
                releases.take(decision, arrived.observedAtMillis());
                decision.leftIds().forEach(waiting::changed);
            }
        }
        if (coding.isOn()) {
            new CodingEvents(fresh, documents).giveTo(coding);
            coded.addAll(coding.takeChanged());
            coded.forEach(waiting::changed);
        }
    }

    /** Decisions that were not followed, since this was last asked. */
    List<RefusedDecisions.Refused> takeRefused() {
        return refused.takeFresh();
    }

    boolean agreedOverBudget(Bill bill, long nowMillis) {
        return approvals.agreedOverBudget(bill, nowMillis);
    }

    LineCoding coding() {
        return coding;
    }

    /** Bills that were coded since this was last asked. */
    List<Bill> takeCoded() {
        List<Bill> taken = List.copyOf(coded);
        coded.clear();
        return taken;
    }

    /** Forgets a decision that is too old to matter. */
    void forget(PayablesInbox.Arrived decision) {
        approvals.forget((DecisionEvent) decision.event());
        releases.forget((DecisionEvent) decision.event());
        coding.forget(decision);
    }

    /** Documents that were heard by another run; decisions are returned. */
    List<PayablesInbox.Arrived> resume(List<PayablesInbox.Arrived> documents) {
        List<PayablesInbox.Arrived> decisions = new ArrayList<>();
        for (PayablesInbox.Arrived arrived : documents) {
            if (arrived.event() instanceof GlAccount account) {
                chart.put(account);
            } else if (arrived.event() instanceof DecisionEvent decision) {
                approvals.take(decision, arrived.observedAtMillis());
                releases.take(decision, arrived.observedAtMillis());
                decisions.add(arrived);
            }
        }
        return decisions;
    }

    /** What they did to bills in another run, when these are there. */
    void resume(
            Collection<Bill> bills, PayablesMemory memory, List<PayablesInbox.Arrived> decisions) {
        coding.coder().resume(memory.coder());
        bills.forEach(coding::resume);
        decisions.forEach(coding::resume);
    }
}
