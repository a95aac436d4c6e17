package io.tieout.core.payables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Builds a company's payables again from what was kept, as they stood after the last tick. */
final class Resumption {

    private final CompanyPayables company;
    private final CompanyPapers papers;

    Resumption(CompanyPayables company) {
        this.company = company;
        this.papers = company.papers();
    }

    void resume(PayablesMemory memory) {
        NavigableMap<Long, List<KeptPaper>> byTick = new TreeMap<>();
        Map<String, Bill> bills = new HashMap<>();
        memory.papers().stream()
                .filter(it -> it.knownAtMillis() <= memory.settledUntilMillis())
                .forEach(
                        it ->
                                byTick.computeIfAbsent(it.knownAtMillis(), k -> new ArrayList<>())
                                        .add(it));
        List<PayablesInbox.Arrived> decisions = new ArrayList<>();
        byTick.forEach((tick, known) -> takeAt(tick, known, decisions));
        papers.bills().forEach(bill -> bills.put(bill.id(), bill));
        memory.papers().stream()
                .filter(KeptPaper::settled)
                .forEach(it -> settle(bills.get(it.document().event().id())));
        papers.orders().countReceipts();
        resumeOrders(memory);
        for (BillMark mark : memory.bills()) {
            Bill bill = bills.get(mark.billId());
            bill.takeOff(mark.takenOff());
            bill.propose(mark.proposed());
        }
        for (PeopleMark mark : memory.people()) {
            bills.get(mark.billId()).resume(mark);
        }
        company.people().resume(papers.bills(), memory, decisions);
        company.budgets().resume(memory.spent(), memory.flags(), bills);
        papers.judgeDuplicates();
        papers.waiting().placeAll();
        papers.standings().clear();
    }

    private void takeAt(
            long tickMillis, List<KeptPaper> known, List<PayablesInbox.Arrived> decisions) {
        for (KeptPaper it : known) {
            papers.inbox()
                    .add(
                            new PayablesInbox.Arrived(
                                    it.document().event(),
                                    it.document().observedAtMillis(),
                                    it.contentHash()));
        }
        PayablesInbox.Taken taken = papers.takeUntil(tickMillis);
        decisions.addAll(company.people().resume(taken.documents()));
    }

    private void settle(Bill bill) {
        bill.grant();
        papers.waiting().remove(bill);
    }

    private void resumeOrders(PayablesMemory memory) {
        List<PostedReceipt> posted = new ArrayList<>(memory.posted());
        posted.sort(
                Comparator.comparingLong(PostedReceipt::atMillis)
                        .thenComparing(PostedReceipt::orderNumber)
                        .thenComparingLong(this::receivedAt)
                        .thenComparing(PostedReceipt::receiptId));
        for (PostedReceipt it : posted) {
            papers.orders().scope(it.orderNumber()).resume(it);
        }
        for (OrderMark mark : memory.orders()) {
            papers.orders().scope(mark.number()).resume(mark);
        }
    }

    private long receivedAt(PostedReceipt posted) {
        return papers.orders().scope(posted.orderNumber()).receivedAt(posted.receiptId());
    }
}
