package io.tieout.core.payables;

import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.references.NormalForm;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds out what the next tick will say of a document that just came, on copies of what it bears
 * upon: the bills and receipts of its orders. Nothing is settled by it.
 */
final class AheadOfTick {

    /** A larger tangle of orders and bills is left to the tick. */
    private static final int MOST_BILLS = 500;

    private final String companyId;
    private final PayablesRules rules;
    private final CompanyPapers papers;
    private final OpenCases cases;
    private final CompanyPeople people;

    /**
     * What the next tick will say if nothing else comes.
     *
     * @param cases by owner, for each owner that was looked at
     * @param matches by the id of each bill that was looked at; null if it will not be granted
     */
    record Expected(
            SortedMap<String, SortedMap<String, ExceptionItem>> cases,
            SortedMap<String, Match> matches) {

        static final Expected NOTHING = new Expected(new TreeMap<>(), new TreeMap<>());
    }

    AheadOfTick(
            String companyId,
            PayablesRules rules,
            CompanyPapers papers,
            OpenCases cases,
            CompanyPeople people) {
        this.companyId = companyId;
        this.rules = rules;
        this.papers = papers;
        this.cases = cases;
        this.people = people;
    }

    /**
     * @param arrived waits in the inbox
     * @param nowMillis the time of exceptions that are not open yet
     */
    Expected of(PayablesInbox.Arrived arrived, long nextTickMillis, long nowMillis) {
        Set<String> numbers = numbersOf(arrived);
        List<PayablesInbox.Arrived> coming = papers.inbox().firstOfWaiting();
        Collection<Bill> competing = competing(numbers, coming);
        if (numbers.isEmpty() || competing == null) {
            return Expected.NOTHING;
        }
        Map<Bill, Bill> copies = new HashMap<>();
        OrderBook orders =
                new OrderBook(
                        (vendor, number) ->
                                papers.duplicates().numbered(vendor, number).stream()
                                        .map(copies::get)
                                        .filter(copy -> copy != null)
                                        .toList());
        for (String number : numbers) {
            PurchaseOrderScope known = papers.orders().get(number);
            orders.add(known == null ? new PurchaseOrderScope(number) : known.copy());
        }
        WaitingBills.Examined examined = WaitingBills.Examined.nothing();
        List<Bill> fresh = deliver(coming, numbers, orders);
        for (Bill bill : competing) {
            Bill copy = bill.copy();
            copies.put(bill, copy);
            place(copy, bill.orders().numbers(), bill.orders().found(), orders, examined);
        }
        for (Bill bill : fresh) {
            place(bill, OrdersOfBill.statedNumbers(bill.invoice()), false, orders, examined);
        }
        orders.countReceipts();
        examined.orders().addAll(orders.all());
        return settle(examined, orders, nextTickMillis, nowMillis);
    }

    private static Set<String> numbersOf(PayablesInbox.Arrived arrived) {
        Set<String> numbers = new HashSet<>();
        if (arrived.event() instanceof GoodsReceipt receipt) {
            numbers.add(NormalForm.of(receipt.orderNumber()));
        } else if (arrived.event() instanceof PurchaseOrder order) {
            numbers.add(NormalForm.of(order.number()));
        } else if (arrived.event() instanceof VendorInvoice invoice) {
            numbers.addAll(OrdersOfBill.statedNumbers(invoice));
        }
        return numbers;
    }

    /** Bills that wait and compete, through those that are coming too; null if too many. */
    private Collection<Bill> competing(Set<String> numbers, List<PayablesInbox.Arrived> coming) {
        int before;
        Collection<Bill> competing;
        do {
            before = numbers.size();
            for (PayablesInbox.Arrived it : coming) {
                if (it.event() instanceof VendorInvoice) {
                    Set<String> named = numbersOf(it);
                    if (named.stream().anyMatch(numbers::contains)) {
                        numbers.addAll(named);
                    }
                }
            }
            competing = papers.waiting().competing(numbers, MOST_BILLS);
        } while (competing != null && numbers.size() > before);
        return competing;
    }

    /** Gives the copies what is coming; tells the bills among it. */
    private List<Bill> deliver(
            List<PayablesInbox.Arrived> coming, Set<String> numbers, OrderBook orders) {
        List<Bill> fresh = new ArrayList<>();
        DuplicateSearch among = new DuplicateSearch(rules.settings());
        for (PayablesInbox.Arrived it : coming) {
            boolean meant = numbersOf(it).stream().anyMatch(numbers::contains);
            if (it.event() instanceof VendorInvoice invoice) {
                Bill bill = new Bill(invoice, it.observedAtMillis());
                papers.issuers().identify(bill);
                among.add(bill);
                if (meant) {
                    fresh.add(bill);
                }
            } else if (meant && it.event() instanceof PurchaseOrder order) {
                orders.add(order, it.observedAtMillis());
            } else if (meant && it.event() instanceof GoodsReceipt receipt) {
                orders.add(receipt, it.observedAtMillis());
            }
        }
        for (Bill bill : fresh) {
            var known = papers.duplicates().verdict(bill);
            bill.isDuplicate(known == null ? among.verdict(bill) : known);
        }
        return fresh;
    }

    private static void place(
            Bill bill,
            Collection<String> numbers,
            boolean found,
            OrderBook orders,
            WaitingBills.Examined examined) {
        bill.belongsTo(bill.vendor() == null ? OrdersOfBill.NONE : orders.named(numbers, found));
        examined.bills().add(bill);
    }

    private Expected settle(
            WaitingBills.Examined examined, OrderBook orders, long nextTickMillis, long nowMillis) {
        OpenCases trial = cases.onTrial(nowMillis);
        PayablesResults results = new PayablesResults(companyId);
        PayablesTick tick =
                new PayablesTick(
                        rules,
                        new InvoiceValidation(rules, papers.vendors()),
                        orders,
                        new Grants(rules, companyId),
                        results,
                        trial,
                        people.gate(results));
        tick.settle(examined, nextTickMillis, false, papers.vendors());
        SortedMap<String, Match> matches = new TreeMap<>();
        examined.bills().forEach(bill -> matches.put(bill.id(), null));
        tick.certain().forEach((bill, match) -> matches.put(bill.id(), match));
        for (Match match : tick.grants().takeMatches()) {
            if (match.status() == MatchStatus.CONFIRMED) {
                matches.put(match.left().get(0), match);
            }
        }
        return new Expected(trial.raised(), matches);
    }
}
