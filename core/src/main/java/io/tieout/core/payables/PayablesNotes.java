package io.tieout.core.payables;

import io.tieout.core.documents.Observed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects what ticks changed of what is kept, until it is written. */
final class PayablesNotes {

    private final CompanyPayables company;
    private final TellingAhead telling;
    private final PeriodEnds periodEnds;
    private final List<KeptPaper> papers = new ArrayList<>();
    private final List<PaperKey> forgottenPapers = new ArrayList<>();
    private final List<OrderMark> orders = new ArrayList<>();
    private final List<String> forgottenOrders = new ArrayList<>();
    private final List<PostedReceipt> posted = new ArrayList<>();
    private final List<PostedReceipt> forgottenPostings = new ArrayList<>();
    private final List<BillMark> bills = new ArrayList<>();
    private final List<FlagMark> flags = new ArrayList<>();
    private final Set<String> marked = new TreeSet<>();
    private final List<PeopleMark> people = new ArrayList<>();
    private final Set<String> peopleMarked = new TreeSet<>();
    private LocalDate accruedUntil;
    private Long rulesSinceMillis;

    PayablesNotes(CompanyPayables company, TellingAhead telling, PeriodEnds periodEnds) {
        this.periodEnds = periodEnds;
        this.company = company;
        this.telling = telling;
    }

    /** Notes a tick, before anything of it is forgotten. */
    void settled(CompanyPayables.Settled settled) {
        settled.taken().replaced().forEach(it -> forgottenPapers.add(PaperKey.of(it)));
        Set<String> changed = new TreeSet<>();
        for (Bill bill : settled.granted()) {
            papers.add(settled(bill));
            bill.orders().inForce().forEach(order -> changed.add(order.number()));
            if (marked.remove(bill.id())) {
                bills.add(new BillMark(bill.id(), List.of(), null));
            }
        }
        for (String number : changed) {
            PurchaseOrderScope order = company.papers().orders().get(number);
            if (periodEnds.doneUntil() != null) {
                order.foldBilledUntil(periodEnds.doneUntil());
            }
            orders.add(order.mark());
        }
        for (Bill bill : company.tick().grants().takeMarked()) {
            if (!bill.isGranted()) {
                marked.add(bill.id());
                bills.add(new BillMark(bill.id(), bill.takenOff(), bill.proposed()));
            }
        }
        settled.examined().orders().forEach(order -> notePosted(order, settled.atMillis()));
        flags.addAll(settled.flags());
        notePeople(settled);
    }

    private void notePeople(CompanyPayables.Settled settled) {
        Set<Bill> changed = new TreeSet<>(Bill.ORDER);
        changed.addAll(company.people().takeCoded());
        changed.addAll(settled.granted());
        for (Bill bill : changed) {
            boolean needed = !bill.isGranted() || company.budgets().isFlagged(bill.id());
            note(bill.id(), needed ? bill.peopleMark() : PeopleMark.none(bill.id()));
        }
        for (FlagMark flag : settled.flags()) {
            if (flag.flags().isEmpty()) {
                note(flag.billId(), PeopleMark.none(flag.billId()));
            }
        }
    }

    private void note(String billId, PeopleMark mark) {
        boolean before = mark.isEmpty() ? peopleMarked.remove(billId) : !peopleMarked.add(billId);
        if (before || !mark.isEmpty()) {
            people.add(mark);
        }
    }

    /** Other rules are followed. */
    void followed(long sinceMillis) {
        rulesSinceMillis = sinceMillis;
    }

    /** A period end was accrued. */
    void accrued() {
        accruedUntil = periodEnds.doneUntil();
    }

    private static KeptPaper settled(Bill bill) {
        Observed slim =
                new Observed(SettledBills.of(bill.invoice()), "", "", bill.observedAtMillis());
        return new KeptPaper(slim, bill.contentHash(), bill.knownAtMillis(), true);
    }

    private void notePosted(PurchaseOrderScope order, long atMillis) {
        List<PostedReceipt> all = order.postings();
        for (int i = all.size() - 1; i >= 0 && all.get(i).atMillis() == atMillis; i--) {
            posted.add(all.get(i));
        }
    }

    /** Bills had marks before. */
    void markedBefore(PayablesMemory memory) {
        memory.bills().forEach(mark -> marked.add(mark.billId()));
        memory.people().forEach(mark -> peopleMarked.add(mark.billId()));
    }

    void forgotten(Collection<Bill> settled) {
        for (Bill bill : settled) {
            forgottenPapers.add(
                    PaperKey.of(bill.invoice(), bill.contentHash(), bill.observedAtMillis()));
            note(bill.id(), PeopleMark.none(bill.id()));
        }
    }

    void forgotten(CompanyPapers.Forgotten forgotten) {
        forgotten(forgotten.settled());
        for (PayablesInbox.Arrived it : forgotten.conflicts()) {
            forgottenPapers.add(PaperKey.of(it));
        }
        forgotten.rejections().forEach(it -> forgottenPapers.add(PaperKey.of(it)));
    }

    void forgotten(PurchaseOrderScope order) {
        forgottenOrders.add(order.number());
        forgottenPostings.addAll(order.postings());
        order.documents().forEach(it -> forgottenPapers.add(PaperKey.of(it)));
    }

    /** What is noted so far was written before. */
    void clear() {
        take();
    }

    PayablesChanges take() {
        OpenCases cases = company.cases();
        List<CaseMark> toldAhead = new ArrayList<>();
        List<CaseMark> caughtUp = new ArrayList<>();
        for (CaseMark mark : cases.takeAhead()) {
            (cases.isAhead(mark) ? toldAhead : caughtUp).add(mark);
        }
        PayablesChanges changes =
                new PayablesChanges(
                        List.copyOf(papers),
                        List.copyOf(forgottenPapers),
                        List.copyOf(orders),
                        List.copyOf(forgottenOrders),
                        List.copyOf(posted),
                        List.copyOf(forgottenPostings),
                        List.copyOf(bills),
                        cases.takeChanges(),
                        toldAhead,
                        caughtUp,
                        telling.shownOfChanged(),
                        telling.takeHidden(),
                        company.budgets().takeSpent(),
                        List.copyOf(flags),
                        List.copyOf(people),
                        company.people().coding().coder().takeChanges(),
                        rulesSinceMillis,
                        accruedUntil);
        rulesSinceMillis = null;
        accruedUntil = null;
        for (List<?> list :
                List.of(
                        papers,
                        forgottenPapers,
                        orders,
                        forgottenOrders,
                        posted,
                        forgottenPostings,
                        bills,
                        flags,
                        people)) {
            list.clear();
        }
        return changes;
    }
}
