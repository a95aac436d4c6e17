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
 * <p>It holds the classifier, of fixed size, the lines that wait, and each bill as long as the
 * company does.
 */
final class LineCoding {

    private final CodingSettings settings;
    private final ChartOfAccounts chart;
    private final RefusedDecisions refused;
    private final AccountCoder coder;
    private final Map<String, Bill> bills = new HashMap<>();
    private final Map<String, List<PayablesInbox.Arrived>> early = new HashMap<>();
    private final Map<String, SortedSet<BilledLine>> waiting = new HashMap<>();

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
                    waiting.computeIfAbsent(BillFacts.vendorId(bill), k -> inOrder()).add(line);
                }
            }
        }
        List<PayablesInbox.Arrived> decided = early.remove(bill.id());
        if (decided != null) {
            decided.forEach(it -> take((DecisionEvent) it.event(), it, bill));
        }
    }

    private static SortedSet<BilledLine> inOrder() {
        return new TreeSet<>(BilledLine.ORDER);
    }

    private void code(BilledLine line) {
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
        Set<String> unknown = new TreeSet<>();
        for (String id : decision.leftIds()) {
            String whole = decision.isRecoding() ? RecodedLines.billOf(id) : id;
            Bill bill = bills.getOrDefault(id, bills.get(whole));
            if (bill == null) {
                unknown.add(id);
                unknown.add(whole);
            } else {
                known.add(bill);
            }
        }
        known.forEach(bill -> take(decision, arrived, bill));
        unknown.forEach(id -> early.computeIfAbsent(id, k -> new ArrayList<>(1)).add(arrived));
    }

    private void take(DecisionEvent decision, PayablesInbox.Arrived arrived, Bill bill) {
        if (decision.isRecoding()) {
            recode(decision, arrived, bill);
        } else if (decision.isAlone() && !bill.isMadeBy(decision.decidedBy())) {
            bill.lines().forEach(this::learnConfirmed);
        }
    }

    /** A person who looked at the bill took what was learned for right: that is learned once. */
    private void learnConfirmed(BilledLine line) {
        Code code = line.code();
        if (code != null && code.origin() == CodeOrigin.LEARNED && !line.isConfirmed()) {
            line.confirm();
            coder.learn(asked(line), code.account(), code.costCenter());
        }
    }

    private void recode(DecisionEvent decision, PayablesInbox.Arrived arrived, Bill bill) {
        RecodedLines recoded = RecodedLines.of(decision, bill, chart);
        if (!recoded.complaint().isEmpty()) {
            refused.add(bill, arrived, recoded.complaint());
            return;
        }
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
            waiting.getOrDefault(vendor, new TreeSet<>(BilledLine.ORDER)).remove(line);
        }
        askAgain(vendor);
    }

    private void askAgain(String vendor) {
        SortedSet<BilledLine> lines = waiting.get(vendor);
        if (lines == null) {
            return;
        }
        lines.removeIf(line -> line.bill().isGranted());
        lines.forEach(this::code);
        lines.removeIf(line -> line.code().isKnown());
        if (lines.isEmpty()) {
            waiting.remove(vendor);
        }
    }
}
