package io.tieout.core.payables;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.OpenBill;
import io.tieout.core.ledger.Journal;
import io.tieout.core.numbers.Ratio;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Grants bills that have no hold, or proposes them where a person has the last word. */
final class Grants {

    private final PayablesRules rules;
    private final PayablesResults results;
    private final PayablesPostings postings;
    private List<Match> matches = new ArrayList<>();
    private List<Journal> journals = new ArrayList<>();
    private final OpenBills openBills;
    private List<OpenBill> payables = new ArrayList<>();
    private List<Granted> granted = new ArrayList<>();
    private Set<Bill> marked = new TreeSet<>(Bill.ORDER);

    /** A bill with the journals that it made, of all that came about. */
    record Granted(Bill bill, int fromJournal, int toJournal) {}

    Grants(PayablesRules rules, String companyId) {
        this.rules = rules;
        this.results = new PayablesResults(companyId);
        this.postings = new PayablesPostings(companyId);
        this.openBills = new OpenBills(companyId);
    }

    /** Posts lines of receipts that were not posted before. */
    void post(PurchaseOrderScope order, List<PurchaseOrderScope.Counted> lines, long atMillis) {
        if (lines.isEmpty()) {
            return;
        }
        List<PurchaseOrderScope.Counted> ofOne = new ArrayList<>();
        for (PurchaseOrderScope.Counted line : lines) {
            if (!ofOne.isEmpty() && !ofOne.get(0).receipt().equals(line.receipt())) {
                add(postings.receipt(order, ofOne, atMillis));
                ofOne.clear();
            }
            ofOne.add(line);
        }
        add(postings.receipt(order, ofOne, atMillis));
    }

    private void add(Journal journal) {
        if (journal != null) {
            journals.add(journal);
        }
    }

    /** Whether it needs no word of a person, or has those that it needs. */
    private boolean isAlone(Bill bill, Judgement judgement) {
        return bill.signatures().isEmpty()
                ? rules.autonomy() == Autonomy.AUTO
                        && (judgement.isPerfect() || rules.settings().approveWithinTolerance())
                : rules.posts();
    }

    /** What a bill will be granted by, if nothing comes between; null if a person has to agree. */
    Match expected(Bill bill, Judgement judgement, long atMillis) {
        return isAlone(bill, judgement)
                ? match(bill, judgement, receiptsBehind(bill), MatchStatus.PROVISIONAL, atMillis)
                : null;
    }

    private Match match(
            Bill bill,
            Judgement judgement,
            SortedSet<String> receipts,
            MatchStatus status,
            long atMillis) {
        return results.match(bill, judgement, receipts, status, atMillis, rules.version());
    }

    /** Whether it would be proposed where a person's word grants it. */
    boolean asksForReview(Bill bill, Judgement judgement) {
        return rules.posts() && !isAlone(bill, judgement);
    }

    /** Takes back what was proposed of a bill: a person rejected it. */
    void withdraw(Bill bill, long atMillis) {
        Match proposed = bill.proposed();
        if (proposed != null) {
            matches.add(proposed.withStatus(MatchStatus.REVERSED).withFinalAt(atMillis));
            bill.propose(null);
            marked.add(bill);
        }
    }

    private void withdrawOther(Bill bill, Match match, long atMillis) {
        if (bill.proposed() != null && !bill.proposed().id().equals(match.id())) {
            withdraw(bill, atMillis);
        }
    }

    /** True if the bill is granted; false if it is only proposed. */
    boolean grant(Bill bill, Judgement judgement, long atMillis) {
        SortedSet<String> receipts = receiptsBehind(bill);
        if (!isAlone(bill, judgement)) {
            propose(bill, judgement, receipts, atMillis);
            return false;
        }
        Match match = match(bill, judgement, receipts, MatchStatus.CONFIRMED, atMillis);
        withdrawOther(bill, match, atMillis);
        matches.add(match);
        int from = journals.size();
        add(postings.bill(bill, judgement, match.id(), atMillis));
        journals.addAll(postings.recognitions(bill, match.id(), atMillis));
        granted.add(new Granted(bill, from, journals.size()));
        OpenBill owed = openBills.of(bill);
        if (owed != null) {
            payables.add(owed);
        }
        book(bill, judgement);
        bill.orders().inForce().forEach(order -> order.changedAt(atMillis));
        bill.grant();
        return true;
    }

    private void propose(
            Bill bill, Judgement judgement, SortedSet<String> receipts, long atMillis) {
        Match timeless = match(bill, judgement, receipts, MatchStatus.PROPOSED, 0);
        if (!timeless.equals(bill.proposed())) {
            withdrawOther(bill, timeless, atMillis);
            bill.propose(timeless);
            marked.add(bill);
            matches.add(match(bill, judgement, receipts, MatchStatus.PROPOSED, atMillis));
        }
    }

    private static SortedSet<String> receiptsBehind(Bill bill) {
        SortedSet<String> receipts = new TreeSet<>();
        Map<OrderLineBook, Ratio> before = new HashMap<>();
        for (BilledLine line : bill.lines()) {
            if (line.isThreeWay() && !bill.isCredit()) {
                Ratio quantity = line.terms().quantity();
                Ratio already = before.getOrDefault(line.book(), Ratio.ZERO);
                receipts.addAll(line.book().receiptsBehind(already, quantity));
                before.put(line.book(), already.plus(quantity));
            }
        }
        return receipts;
    }

    private static void book(Bill bill, Judgement judgement) {
        for (BilledLine line : bill.lines()) {
            if (line.isClaim() && !bill.isCredit()) {
                // What a person let pass by its amount was not among what waits.
                line.book().bill(line, !judgement.isOffAmount(line.place()));
            } else if (line.hasQuantity()) {
                line.book().credit(bill.invoice().issueDate(), line.terms().quantity());
            }
        }
        int sign = bill.invoice().kind().sign();
        for (PurchaseOrderScope order : bill.orders().inForce()) {
            order.totals().charge(sign * InvoiceMatch.chargesOf(bill, order));
            if (!bill.isCredit()) {
                order.totals()
                        .bill(
                                InvoiceMatch.expectedOf(bill, order),
                                InvoiceMatch.comparedNetOf(bill, order));
            }
        }
    }

    /**
     * Gives effect to the value credits of a credit note that is granted.
     *
     * @param invoices that the credit note names, not granted, in order
     * @return those whose nets changed
     */
    Set<Bill> creditValues(Bill credit, List<Bill> invoices) {
        Set<Bill> changed = new TreeSet<>(Bill.ORDER);
        for (BilledLine line : credit.lines()) {
            if (line.isValueCredit()) {
                long left = line.net();
                for (Bill invoice : invoices) {
                    left = takeOff(line, invoice, left, changed);
                }
                line.book().creditValue(line.net(), left);
                if (!line.isByValue()) {
                    line.order().totals().credit(left);
                }
            }
        }
        marked.addAll(changed);
        return changed;
    }

    private static long takeOff(BilledLine credit, Bill invoice, long amount, Set<Bill> changed) {
        long left = amount;
        for (BilledLine line : invoice.lines()) {
            if (left > 0
                    && line.isClaim()
                    && line.order() == credit.order()
                    && line.terms().line().line() == credit.terms().line().line()) {
                long taken = Math.min(left, Math.max(0, line.net()));
                line.takeOff(taken);
                left -= taken;
                changed.add(invoice);
            }
        }
        return left;
    }

    List<Match> takeMatches() {
        List<Match> taken = matches;
        matches = new ArrayList<>();
        return taken;
    }

    /** Bills that are not granted of which something was noted, in order. */
    Set<Bill> takeMarked() {
        Set<Bill> taken = marked;
        marked = new TreeSet<>(Bill.ORDER);
        return taken;
    }

    List<Granted> takeGranted() {
        List<Granted> taken = granted;
        granted = new ArrayList<>();
        return taken;
    }

    List<OpenBill> takePayables() {
        List<OpenBill> taken = payables;
        payables = new ArrayList<>();
        return taken;
    }

    List<Journal> takeJournals() {
        List<Journal> taken = journals;
        journals = new ArrayList<>();
        return taken;
    }
}
