package io.tieout.core.payables;

import io.tieout.core.accruals.AccruedLine;
import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.Budget;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.GlAccount;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.ledger.Journal;
import io.tieout.core.results.DuplicateVerdict;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Validation, duplicates and the three-way match of one company: the plain form of what the jobs do
 * in parts. Documents come in any order; what is settled depends on what was observed until the
 * tick, not on when it was added. Everything is held in memory.
 */
public final class CompanyPayables {

    private final String companyId;
    private final PayablesSettings settings;
    private final PayablesInbox inbox = new PayablesInbox();
    private final VendorDirectory vendors = new VendorDirectory();
    private final DuplicateSearch duplicates;
    private final OrderBook orders = new OrderBook();
    private final TreeSet<Bill> bills = new TreeSet<>(Bill.ORDER);
    private final TreeSet<Bill> waiting = new TreeSet<>(Bill.ORDER);
    private final BudgetWatch budgets = new BudgetWatch();
    private final ChartOfAccounts chart = new ChartOfAccounts();
    private final RefusedDecisions refused = new RefusedDecisions();
    private final LineCoding coding;
    private final BillApprovals approvals;
    private final List<ExceptionItem> conflicts = new ArrayList<>();
    private final PayablesResults results;
    private final PayablesTick tick;
    private long lastObservedMillis = Long.MIN_VALUE;

    /** Without coding and approval. */
    public CompanyPayables(String companyId, PayablesSettings settings, Autonomy autonomy) {
        this(companyId, settings, autonomy, PayablesPolicies.NONE);
    }

    public CompanyPayables(
            String companyId,
            PayablesSettings settings,
            Autonomy autonomy,
            PayablesPolicies policies) {
        this.companyId = companyId;
        this.settings = settings;
        this.duplicates = new DuplicateSearch(settings);
        this.results = new PayablesResults(companyId);
        this.approvals = new BillApprovals(policies.approvals(), chart);
        this.tick =
                new PayablesTick(
                        settings,
                        new InvoiceValidation(settings, vendors),
                        orders,
                        new Grants(settings, companyId, autonomy),
                        results,
                        new PeopleGate(
                                new CodingHolds(chart),
                                policies.coding().enabled(),
                                approvals,
                                results));
        this.coding = new LineCoding(policies.coding(), chart, refused);
    }

    /** Whether a document takes part. */
    public static boolean isItem(CanonicalEvent event) {
        return event instanceof VendorInvoice
                || event instanceof PurchaseOrder
                || event instanceof GoodsReceipt
                || event instanceof Vendor
                || event instanceof Budget
                || event instanceof GlAccount
                || (event instanceof DecisionEvent decision && isAboutBills(decision));
    }

    private static boolean isAboutBills(DecisionEvent decision) {
        return switch (decision.kind()) {
            case REJECT, RECODE -> true;
            case CONFIRM -> decision.isAlone();
            case SPLIT -> false;
        };
    }

    /** Takes a document; what takes no part is ignored. */
    public void add(Observed observed) {
        if (isItem(observed.event())) {
            inbox.add(observed);
        }
    }

    /** Settles everything there is, as at the end of a bounded run. */
    public PayablesSettled settle() {
        return settle(Long.MAX_VALUE, true);
    }

    /**
     * Settles what was observed until then.
     *
     * @param atMillis a tick: a full 5 seconds of event time
     */
    public PayablesSettled settle(long atMillis) {
        return settle(atMillis, false);
    }

    /** How many bills, orders and receipts came again with the same content. */
    public long duplicatesDropped() {
        return inbox.duplicates();
    }

    /** How every bill stands after the last settling, in order. */
    public List<BillStanding> standings() {
        Map<String, SortedSet<Reason>> holds = tick.cases().reasonsBySubject();
        return bills.stream()
                .map(
                        bill ->
                                new BillStanding(
                                        bill.invoice(),
                                        bill.vendor() == null ? null : bill.vendor().id(),
                                        bill.observedAtMillis(),
                                        bill.isGranted(),
                                        bill.proposed() != null,
                                        bill.duplicate() == null
                                                ? null
                                                : bill.duplicate().duplicateOf(),
                                        List.copyOf(
                                                holds.getOrDefault(bill.id(), new TreeSet<>()))))
                .toList();
    }

    /**
     * What came for orders and was not billed by a day, as far as is known after the last settling:
     * in the order of order number and line.
     */
    public List<AccruedLine> accruals(LocalDate asOf) {
        return new OpenReceipts(companyId, orders, bills, order -> tick.policyOf(order, vendors))
                .asOf(asOf);
    }

    private PayablesSettled settle(long atMillis, boolean last) {
        take(inbox.takeUntil(atMillis));
        long now = last ? lastObservedMillis : atMillis;
        List<DuplicateVerdict> verdicts = judgeDuplicates();
        duplicates.forgetBefore(now - historyMillis());
        orders.countReceipts();
        tick.settle(waiting, now, last, vendors);
        waiting.removeIf(Bill::isGranted);
        conflicts.forEach(tick.cases()::raise);
        refused.all().forEach(it -> tick.cases().raise(results.refused(it)));
        List<Journal> journals = tick.grants().takeJournals();
        watchBudgets(journals, now);
        return new PayablesSettled(
                tick.grants().takeMatches(), tick.cases().changes(), journals, verdicts, owed());
    }

    private void watchBudgets(List<Journal> journals, long now) {
        budgets.settle(
                journals,
                tick.grants().takeGranted(),
                orders,
                order -> tick.policyOf(order, vendors));
        budgets.release(bill -> approvals.agreedOverBudget(bill, now));
        budgets.holds()
                .forEach(
                        (bill, holds) ->
                                holds.forEach(
                                        it -> tick.cases().raise(results.held(bill, it, now))));
    }

    /** What is over a budget is owed, but not paid before somebody agrees. */
    private List<OpenBill> owed() {
        Map<String, String> reasons = budgets.reasons();
        return tick.grants().takePayables().stream()
                .map(
                        bill ->
                                reasons.containsKey(bill.id())
                                        ? bill.heldFor(reasons.get(bill.id()))
                                        : bill)
                .toList();
    }

    /** Issue dates may lie so far apart, and a bill may be late by two months. */
    private long historyMillis() {
        return TimeUnit.DAYS.toMillis(settings.historyDays() + (long) settings.nearDays());
    }

    private void take(PayablesInbox.Taken taken) {
        List<Bill> fresh = new ArrayList<>();
        boolean vendorsChanged = false;
        for (PayablesInbox.Arrived arrived : taken.documents()) {
            lastObservedMillis = Math.max(lastObservedMillis, arrived.observedAtMillis());
            if (arrived.event() instanceof VendorInvoice invoice) {
                fresh.add(new Bill(invoice, arrived.observedAtMillis()));
            } else if (arrived.event() instanceof Vendor vendor) {
                vendorsChanged |= vendors.put(vendor);
            } else {
                takeOther(arrived);
            }
        }
        taken.conflicts().forEach(other -> conflicts.add(results.conflict(other)));
        bills.addAll(fresh);
        waiting.addAll(fresh);
        if (vendorsChanged) {
            duplicates.clear();
            bills.forEach(this::identify);
        } else {
            fresh.forEach(this::identify);
        }
        if (vendorsChanged || !fresh.isEmpty()) {
            orders.know(bills);
        }
        if (coding.isOn()) {
            new CodingEvents(fresh, taken.documents()).giveTo(coding);
        }
    }

    private void takeOther(PayablesInbox.Arrived arrived) {
        if (arrived.event() instanceof PurchaseOrder order) {
            orders.add(order, arrived.observedAtMillis());
        } else if (arrived.event() instanceof GoodsReceipt receipt) {
            orders.add(receipt, arrived.observedAtMillis());
        } else if (arrived.event() instanceof Budget budget) {
            budgets.plan(budget);
        } else if (arrived.event() instanceof GlAccount account) {
            chart.put(account);
        } else if (arrived.event() instanceof DecisionEvent decision) {
            take(decision, arrived.observedAtMillis());
        }
    }

    private void take(DecisionEvent decision, long atMillis) {
        approvals.take(decision, atMillis);
        if (decision.kind() == DecisionKind.REJECT) {
            for (String left : decision.leftIds()) {
                decision.rightIds().forEach(right -> duplicates.reject(left, right));
            }
        }
    }

    private void identify(Bill bill) {
        bill.isFrom(vendors.of(bill.invoice().issuer()));
        duplicates.add(bill);
    }

    /** Credit notes first: those that are none twice take invoices back. */
    private List<DuplicateVerdict> judgeDuplicates() {
        List<DuplicateVerdict> fresh = new ArrayList<>();
        waiting.stream().filter(Bill::isCredit).forEach(bill -> judge(bill, fresh));
        duplicates.reversed(Reversals.of(bills, settings.reversalDays()));
        waiting.stream().filter(bill -> !bill.isCredit()).forEach(bill -> judge(bill, fresh));
        return fresh;
    }

    private void judge(Bill bill, List<DuplicateVerdict> fresh) {
        DuplicateVerdict verdict = duplicates.verdict(bill);
        if (verdict != null && !verdict.equals(bill.duplicate())) {
            fresh.add(verdict);
        }
        bill.isDuplicate(verdict);
    }
}
