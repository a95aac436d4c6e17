package io.tieout.core.payables;

import io.tieout.core.documents.Observed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects what ticks changed of what is kept, until it is written. */
final class PayablesNotes {

    private final CompanyPayables company;
    private final TellingAhead telling;
    private final List<KeptPaper> papers = new ArrayList<>();
    private final List<PaperKey> forgottenPapers = new ArrayList<>();
    private final List<OrderMark> orders = new ArrayList<>();
    private final List<String> forgottenOrders = new ArrayList<>();
    private final List<PostedReceipt> posted = new ArrayList<>();
    private final List<PostedReceipt> forgottenPostings = new ArrayList<>();
    private final List<BillMark> bills = new ArrayList<>();
    private final List<FlagMark> flags = new ArrayList<>();
    private final Set<String> marked = new TreeSet<>();

    PayablesNotes(CompanyPayables company, TellingAhead telling) {
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
            orders.add(company.papers().orders().get(number).mark());
        }
        for (Bill bill : company.tick().grants().takeMarked()) {
            if (!bill.isGranted()) {
                marked.add(bill.id());
                bills.add(new BillMark(bill.id(), bill.takenOff(), bill.proposed()));
            }
        }
        settled.examined().orders().forEach(order -> notePosted(order, settled.atMillis()));
        flags.addAll(settled.flags());
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
    void markedBefore(String billId) {
        marked.add(billId);
    }

    void forgotten(Collection<Bill> settled) {
        for (Bill bill : settled) {
            forgottenPapers.add(
                    PaperKey.of(bill.invoice(), bill.contentHash(), bill.observedAtMillis()));
        }
    }

    void forgotten(CompanyPapers.Forgotten forgotten) {
        forgotten(forgotten.settled());
        for (PayablesInbox.Arrived it : forgotten.conflicts()) {
            forgottenPapers.add(PaperKey.of(it));
            company.cases().examine(CompanyPayables.owner(it));
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
                        List.copyOf(flags));
        for (List<?> list :
                List.of(
                        papers,
                        forgottenPapers,
                        orders,
                        forgottenOrders,
                        posted,
                        forgottenPostings,
                        bills,
                        flags)) {
            list.clear();
        }
        return changes;
    }
}
