package io.tieout.core.payables;

import io.tieout.core.coding.AccountCoder;
import io.tieout.core.coding.Code;
import io.tieout.core.coding.CodeOrigin;
import io.tieout.core.coding.CodingLine;
import io.tieout.core.coding.CodingSettings;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.InvoiceLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Codes the lines of a company's bills and teaches what turned out, event by event in their order:
 * a line is coded by what was known when its bill was observed, and again each time a person coded
 * another of its vendor as long as it waits.
 *
 * <p>It holds the classifier, of fixed size, the lines that wait, and bills and decisions as long
 * as the company does.
 */
final class LineCoding {

    private final CodingSettings settings;
    private final ChartOfAccounts chart;
    private final RefusedDecisions refused;
    private final AccountCoder coder;
    private final Map<String, Bill> bills = new HashMap<>();
    private final Map<String, List<PayablesInbox.Arrived>> early = new HashMap<>();
    private final SortedSet<BilledLine> waiting = new TreeSet<>(BilledLine.ORDER);
    private final Set<Bill> changed = new TreeSet<>(Bill.ORDER);

    LineCoding(CodingSettings settings, ChartOfAccounts chart, RefusedDecisions refused) {
        this.settings = settings;
        this.chart = chart;
        this.refused = refused;
        this.coder = new AccountCoder(settings);
    }

    boolean isOn() {
        return settings.enabled();
    }

    /** A bill was observed: its lines are coded, and what they state is learned. */
    void take(Bill bill) {
        if (!isOn()) {
            return;
        }
        bills.put(bill.id(), bill);
        boolean withoutOrder = OrdersOfBill.statedNumbers(bill.invoice()).isEmpty();
        for (BilledLine line : withoutOrder ? bill.lines() : List.<BilledLine>of()) {
            if (line.line().glAccount() != null) {
                coder.learn(asked(line), line.line().glAccount(), null);
            } else {
                code(line);
                if (!line.code().isKnown()) {
                    waiting.add(line);
                }
            }
        }
        for (PayablesInbox.Arrived it : early.getOrDefault(bill.id(), List.of())) {
            take((DecisionEvent) it.event(), it, bill);
        }
        noLongerEarly(bill);
    }

    /** What named the bill, or a line of it, waits for it no more. */
    private void noLongerEarly(Bill bill) {
        List<PayablesInbox.Arrived> decided = early.remove(bill.id());
        if (decided == null) {
            return;
        }
        for (PayablesInbox.Arrived it : decided) {
            for (String id : ((DecisionEvent) it.event()).leftIds()) {
                if (RecodedLines.billOf(id).equals(bill.id())) {
                    dropEarly(id, it);
                }
            }
        }
    }

    private void dropEarly(String id, PayablesInbox.Arrived decision) {
        early.computeIfPresent(
                id,
                (key, decisions) -> {
                    decisions.remove(decision);
                    return decisions.isEmpty() ? null : decisions;
                });
    }

    private void code(BilledLine line) {
        changed.add(line.bill());
        line.code(coder.code(asked(line), BillFacts.of(line), chart::mayBePosted));
    }

    private static CodingLine asked(BilledLine line) {
        InvoiceLine stated = line.line();
        return new CodingLine(
                line.bill().id(),
                line.position(),
                BillFacts.vendorId(line.bill()),
                stated.description(),
                stated.itemId(),
                stated.unit(),
                line.money(line.printedNet()));
    }

    /** A person decided about a bill, which may come later. */
    void take(PayablesInbox.Arrived arrived) {
        DecisionEvent decision = (DecisionEvent) arrived.event();
        boolean concerns = decision.isRecoding() || decision.kind() == DecisionKind.CONFIRM;
        if (!isOn() || !concerns) {
            return;
        }
        Set<Bill> known = new TreeSet<>(Bill.ORDER);
        for (String id : decision.leftIds()) {
            Bill bill = named(id, decision);
            if (bill != null) {
                known.add(bill);
            }
        }
        known.forEach(bill -> take(decision, arrived, bill));
        awaitUnknown(decision, arrived);
    }

    /** The bill that an id is of, or of a line of; null if there is none yet. */
    private Bill named(String id, DecisionEvent decision) {
        String whole = decision.isRecoding() ? RecodedLines.billOf(id) : id;
        return bills.getOrDefault(id, bills.get(whole));
    }

    private void awaitUnknown(DecisionEvent decision, PayablesInbox.Arrived arrived) {
        Set<String> unknown = new TreeSet<>();
        for (String id : decision.leftIds()) {
            if (named(id, decision) == null) {
                unknown.add(id);
                unknown.add(decision.isRecoding() ? RecodedLines.billOf(id) : id);
            }
        }
        unknown.forEach(id -> early.computeIfAbsent(id, k -> new ArrayList<>(1)).add(arrived));
    }

    private void take(DecisionEvent decision, PayablesInbox.Arrived arrived, Bill bill) {
        if (decision.isRecoding()) {
            recode(decision, arrived, bill);
        } else if (decision.isAlone()
                && !bill.isGranted()
                && !bill.isMadeBy(decision.decidedBy())) {
            bill.lines().forEach(this::learnConfirmed);
        }
    }

    /** A person who looked at the bill took what was learned for right: that is learned once. */
    private void learnConfirmed(BilledLine line) {
        Code code = line.code();
        if (code != null && code.origin() == CodeOrigin.LEARNED && !line.isConfirmed()) {
            line.confirm();
            changed.add(line.bill());
            coder.learn(asked(line), code.account(), code.costCenter());
        }
    }

    private void recode(DecisionEvent decision, PayablesInbox.Arrived arrived, Bill bill) {
        RecodedLines recoded = RecodedLines.of(decision, bill, chart);
        if (!recoded.complaint().isEmpty()) {
            refused.add(bill, arrived, recoded.complaint());
            return;
        }
        changed.add(bill);
        bill.recodedBy(decision.decidedBy(), arrived.observedAtMillis());
        String vendor = BillFacts.vendorId(bill);
        for (BilledLine line : recoded.lines()) {
            line.code(
                    new Code(
                            recoded.account(),
                            recoded.costCenter(),
                            CodeOrigin.PERSON,
                            decision.decidedBy(),
                            1,
                            line.code() == null ? List.of() : line.code().proposals()));
            coder.learn(asked(line), recoded.account(), recoded.costCenter());
            waiting.remove(line);
        }
        askAgain(vendor);
    }

    private void askAgain(String vendor) {
        for (BilledLine line : List.copyOf(waiting)) {
            if (line.bill().isGranted()) {
                waiting.remove(line);
            } else if (BillFacts.vendorId(line.bill()).equals(vendor)) {
                code(line);
                if (line.code().isKnown()) {
                    waiting.remove(line);
                }
            }
        }
    }

    /** Bills that were coded, or of which a code was confirmed, since this was last asked. */
    List<Bill> takeChanged() {
        List<Bill> taken = List.copyOf(changed);
        changed.clear();
        return taken;
    }

    /** What it learned is asked for now and then. */
    AccountCoder coder() {
        return coder;
    }

    /** The bill is granted, by an order that was found for it too: its lines wait no more. */
    void granted(Bill bill) {
        waiting.removeAll(bill.lines());
    }

    /** The bill is too old to matter. */
    void forget(Bill bill) {
        bills.remove(bill.id());
    }

    /** The decision is too old to matter. */
    void forget(PayablesInbox.Arrived arrived) {
        for (String id : ((DecisionEvent) arrived.event()).leftIds()) {
            dropEarly(id, arrived);
            dropEarly(RecodedLines.billOf(id), arrived);
        }
    }

    /** A bill was observed and coded by another run. */
    void resume(Bill bill) {
        if (!isOn()) {
            return;
        }
        bills.put(bill.id(), bill);
        for (BilledLine line : bill.isGranted() ? List.<BilledLine>of() : bill.lines()) {
            if (line.code() != null && !line.code().isKnown()) {
                waiting.add(line);
            }
        }
    }

    /** A decision was taken by another run, when all bills but those to come were there. */
    void resume(PayablesInbox.Arrived arrived) {
        DecisionEvent decision = (DecisionEvent) arrived.event();
        if (isOn() && (decision.isRecoding() || decision.kind() == DecisionKind.CONFIRM)) {
            awaitUnknown(decision, arrived);
        }
    }
}
