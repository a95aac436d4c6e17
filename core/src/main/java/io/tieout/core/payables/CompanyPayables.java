package io.tieout.core.payables;

import io.tieout.core.accruals.AccruedLine;
import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.Budget;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
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
import io.tieout.core.results.Match;
import io.tieout.core.rules.RuleVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Validation, duplicates and the three-way match of one company: the plain form of what the jobs do
 * in parts. Documents come in any order; what is settled depends on what was observed until the
 * tick, not on when it was added. Everything is held in memory. A tick looks only at what changed
 * and at what competes with it.
 */
public final class CompanyPayables {

    private final String companyId;
    private final PayablesSettings settings;
    private final PayablesRules rules;
    private final CompanyPapers papers;
    private final CompanyPeople people;
    private final PayablesResults results;
    private final OpenCases cases = new OpenCases();
    private final BudgetWatch budgets;
    private final PayablesTick tick;

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
        this.rules = new PayablesRules(settings, autonomy);
        this.papers = new CompanyPapers(settings);
        this.people = new CompanyPeople(policies);
        this.results = new PayablesResults(companyId);
        this.budgets = new BudgetWatch(results);
        this.tick =
                new PayablesTick(
                        rules,
                        new InvoiceValidation(rules, papers.vendors()),
                        papers.orders(),
                        new Grants(rules, companyId),
                        results,
                        cases,
                        people.gate(results));
    }

    PayablesRules rules() {
        return rules;
    }

    /**
     * Judges by these rules from the next tick on, which looks at all that waits if they are others
     * than before.
     *
     * @return whether they are
     */
    public boolean follow(RuleVersion<PayablesLimits> inForce) {
        boolean others = rules.follow(inForce);
        if (others) {
            papers.waiting().allChanged();
            papers.orders().touchAll();
        }
        return others;
    }

    CompanyPapers papers() {
        return papers;
    }

    CompanyPeople people() {
        return people;
    }

    OpenCases cases() {
        return cases;
    }

    BudgetWatch budgets() {
        return budgets;
    }

    PayablesTick tick() {
        return tick;
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
            case REJECT, RECODE, RELEASE -> true;
            case CONFIRM -> decision.isAlone();
            case SPLIT, WRITE_OFF -> false;
        };
    }

    /** Takes a document; what takes no part is ignored. */
    public void add(Observed observed) {
        if (isItem(observed.event())) {
            papers.inbox().add(observed);
        }
    }

    /** Settles everything there is, as at the end of a bounded run. */
    public PayablesSettled settle() {
        return tell(settle(Long.MAX_VALUE, true, true));
    }

    /**
     * Settles what was observed until then.
     *
     * @param atMillis a tick: a full 5 seconds of event time
     */
    public PayablesSettled settle(long atMillis) {
        // Who has to sign depends on the day, too.
        PayablesSettled settled = tell(settle(atMillis, false, people.areAsked()));
        forget(papers.forgetBefore(atMillis - historyMillis()));
        return settled;
    }

    /** What was forgotten of papers matters to nobody else either. */
    void forget(CompanyPapers.Forgotten forgotten) {
        forgotten.settled().forEach(this::forget);
        for (PayablesInbox.Arrived it : forgotten.conflicts()) {
            cases.examine(owner(it));
        }
        for (PayablesInbox.Arrived it : forgotten.rejections()) {
            people.forget(it);
            RefusedDecisions.owners((DecisionEvent) it.event()).stream()
                    .filter(cases::isAnyOf)
                    .forEach(cases::examine);
        }
    }

    void forget(Bill bill) {
        people.coding().forget(bill);
        budgets.forget(bill);
    }

    private PayablesSettled tell(Settled settled) {
        return settled.with(settled.results().matches(), cases.tell(Map.of(), settled.atMillis()));
    }

    /** Issue dates may lie so far apart, and a bill may be late by two months. */
    long historyMillis() {
        return TimeUnit.DAYS.toMillis(settings.historyDays() + (long) settings.nearDays());
    }

    /** How many bills, orders and receipts came again with the same content. */
    public long duplicatesDropped() {
        return papers.inbox().duplicates();
    }

    /** How every bill stands after the last settling, in order. */
    public List<BillStanding> standings() {
        return papers.bills().stream().map(this::standing).toList();
    }

    /** How one bill stands after the last settling. */
    BillStanding standing(Bill bill) {
        return new BillStanding(
                bill.invoice(),
                bill.vendor() == null ? null : bill.vendor().id(),
                bill.observedAtMillis(),
                bill.isGranted(),
                bill.proposed() != null,
                bill.duplicate() == null ? null : bill.duplicate().duplicateOf(),
                List.copyOf(cases.reasonsOf(bill.id())));
    }

    /**
     * What came for orders and was not billed by a day, as far as is known after the last settling:
     * in the order of order number and line.
     */
    public List<AccruedLine> accruals(LocalDate asOf) {
        return new OpenReceipts(
                        companyId, papers.orders(), order -> tick.policyOf(order, papers.vendors()))
                .asOf(asOf);
    }

    /**
     * What a tick settled, before anything is said of exceptions.
     *
     * @param results without exceptions
     * @param granted by this tick, in order
     * @param flags of bills whose budgets are over, or not any more
     */
    record Settled(
            long atMillis,
            PayablesSettled results,
            List<Bill> granted,
            WaitingBills.Examined examined,
            PayablesInbox.Taken taken,
            List<FlagMark> flags) {

        PayablesSettled with(List<Match> matches, List<ExceptionItem> exceptions) {
            return new PayablesSettled(
                    matches,
                    exceptions,
                    results.journals(),
                    results.duplicates(),
                    results.payables(),
                    results.accruals());
        }
    }

    /**
     * The tick itself; exceptions are yet to be told.
     *
     * @param last whether everything is due
     * @param all whether it looks at everything, whether or not that changed
     */
    Settled settle(long atMillis, boolean last, boolean all) {
        PayablesInbox.Taken taken = papers.takeUntil(atMillis);
        long now = last ? papers.lastObservedMillis() : atMillis;
        people.hear(papers.fresh(), taken.documents(), papers.waiting());
        List<DuplicateVerdict> verdicts = papers.judgeDuplicates();
        papers.orders().countReceipts();
        WaitingBills waiting = papers.waiting();
        WaitingBills.Examined examined = all ? waiting.examineAll() : waiting.examine(now);
        tick.settle(examined, now, last, papers.vendors());
        List<Grants.Granted> grants = tick.grants().takeGranted();
        List<Bill> granted = grants.stream().map(Grants.Granted::bill).toList();
        granted.forEach(waiting::remove);
        granted.forEach(people.coding()::granted);
        raise(taken.conflicts());
        people.takeRefused().forEach(it -> cases.raise(it.owner(), results.refused(it)));
        List<Journal> journals = tick.grants().takeJournals();
        List<FlagMark> flags = watchBudgets(journals, grants, examined, now);
        cases.settle();
        PayablesSettled settled =
                new PayablesSettled(
                        tick.grants().takeMatches(),
                        List.of(),
                        journals,
                        verdicts,
                        owed(),
                        List.of());
        return new Settled(now, settled, granted, examined, taken, flags);
    }

    private void raise(List<PayablesInbox.Arrived> conflicts) {
        for (PayablesInbox.Arrived conflict : conflicts) {
            cases.raise(owner(conflict), results.conflict(conflict));
        }
    }

    /** Of the exception that other content came under an id. */
    static String owner(PayablesInbox.Arrived conflict) {
        return "conflict/" + conflict.event().id() + '/' + conflict.contentHash();
    }

    private List<FlagMark> watchBudgets(
            List<Journal> journals,
            List<Grants.Granted> grants,
            WaitingBills.Examined examined,
            long now) {
        papers.takeBudgets().forEach(budgets::plan);
        budgets.settle(
                journals,
                grants,
                budgets.isNew() ? papers.orders().all() : examined.orders(),
                order -> tick.policyOf(order, papers.vendors()),
                now);
        budgets.release(bill -> people.agreedOverBudget(bill, now));
        List<FlagMark> flags = budgets.takeFlags();
        for (FlagMark flag : flags) {
            String owner = "budget/" + flag.billId();
            cases.examine(owner);
            flag.flags().forEach(it -> cases.raise(owner, it.item()));
        }
        return flags;
    }

    /** What is over a budget is owed, but not paid before somebody agrees. */
    private List<OpenBill> owed() {
        List<OpenBill> payables = tick.grants().takePayables();
        if (payables.isEmpty()) {
            return payables;
        }
        Map<String, String> reasons = budgets.reasons();
        return payables.stream()
                .map(
                        bill ->
                                reasons.containsKey(bill.id())
                                        ? bill.heldFor(reasons.get(bill.id()))
                                        : bill)
                .toList();
    }
}
