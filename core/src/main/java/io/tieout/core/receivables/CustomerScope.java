package io.tieout.core.receivables;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Remittance;
import io.tieout.core.exchange.LedgerRates;
import io.tieout.core.receivables.rules.CashRules;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.rules.RuleVersions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One customer family of a company: everything known about it, and its settling. What it says is a
 * function of the documents and their observation times, never of the order in which they were
 * added. Not thread-safe.
 */
public final class CustomerScope {

    private final String companyId;
    private final String rootId;
    private final ReceivablesSettings settings;
    private final ScopeItems items = new ScopeItems();
    private final Inbox inbox = new Inbox();
    private final TickRates rates;
    private final TickRules rules;
    private final CashBook book;
    private final PersonDecisions decisions;
    private final Returns returns;
    private final ScopeMemory memory;
    private final PaymentCases cases;
    private final Turn.Scene scene;
    private final Map<Payment, Verdict> verdicts = new HashMap<>();

    /** Payments that inferred rules have not looked at yet. */
    private final TreeSet<Payment> fresh = new TreeSet<>(Payment.ORDER);

    /**
     * @param companyId whose books
     * @param rootId the customer at the head of the family
     */
    public CustomerScope(
            String companyId, String rootId, ReceivablesSettings settings, Autonomy autonomy) {
        this(companyId, rootId, settings, autonomy, new BankSide());
    }

    /**
     * As the other, where some bank accounts have a cash book.
     *
     * @param bankSide complete before the scope first settles
     */
    public CustomerScope(
            String companyId,
            String rootId,
            ReceivablesSettings settings,
            Autonomy autonomy,
            BankSide bankSide) {
        this(companyId, rootId, settings, autonomy, bankSide, new LedgerRates(null));
    }

    /**
     * As the other, for a company that is paid in several currencies.
     *
     * @param ledgerRates with the company's currency; it may be shared and grow, but has to know at
     *     each tick all that was observed until then
     */
    public CustomerScope(
            String companyId,
            String rootId,
            ReceivablesSettings settings,
            Autonomy autonomy,
            BankSide bankSide,
            LedgerRates ledgerRates) {
        this.companyId = companyId;
        this.rootId = rootId;
        this.settings = settings;
        RejectedPairs rejected = new RejectedPairs();
        this.rates = new TickRates(ledgerRates);
        this.rules = new TickRules(settings, autonomy);
        this.book = new CashBook(items, new CashPostings(companyId, bankSide), rules, rates);
        this.decisions = new PersonDecisions(items, rejected, book, settings, rates.areKept());
        this.returns = new Returns(items, book, settings);
        this.memory = new ScopeMemory(items, book, decisions, returns, fresh);
        this.scene =
                new Turn.Scene(
                        rootId,
                        items,
                        new Advices(rules),
                        new Customers(rules),
                        rejected,
                        rates,
                        rules);
        this.cases = new PaymentCases(scene, book);
    }

    /** Whether the document takes part in cash application at all. */
    public static boolean isItem(CanonicalEvent event) {
        if (event instanceof BankTransaction line) {
            return Payment.isPayment(line) || Payment.isReturn(line);
        }
        if (event instanceof Receivable receivable) {
            return OpenReceivable.takesPart(receivable);
        }
        return event instanceof Remittance
                || event instanceof Customer
                || (event instanceof DecisionEvent decision && !decision.isOfBills());
    }

    /**
     * Takes a receivable, remittance, customer or decision of this family.
     *
     * @return false if the same document came before
     */
    public boolean add(Observed observed) {
        return inbox.add(observed, null, false);
    }

    /**
     * Takes a payment or a return of this family.
     *
     * @param payer the customer who paid; null if only the family is known
     * @param weak whether a similar name is all that speaks for the payer
     * @return false if the same document came before
     */
    public boolean addPayment(Observed observed, String payer, boolean weak) {
        return inbox.add(observed, payer, weak);
    }

    /**
     * The rules that were published until now, beside those that the scope was made with. A tick
     * goes by those that are in force at it; where they are others than at the last one, everything
     * is due.
     */
    public void know(RuleVersions<CashLimits> published) {
        rules.know(published);
    }

    /** The customer at the head of the family. */
    String rootId() {
        return rootId;
    }

    /**
     * Settles what is due: rejections, returns and decisions first, then the certain rules for all
     * payments in order, then all rules for those that waited long enough.
     *
     * @param atMillis the tick; {@link Long#MAX_VALUE} at the end of input
     * @param certainDue whether a document of the scope is due for certain rules
     * @param inferredDue whether one is due for inferred rules
     */
    public CashSettled settle(long atMillis, boolean certainDue, boolean inferredDue) {
        rates.open(atMillis);
        rules.open(atMillis);
        book.open(atMillis);
        Set<Payment> touched = new TreeSet<>(Payment.ORDER);
        takeDocuments(atMillis);
        decisions.takeBackRejected();
        if (certainDue) {
            returns.tie(giving -> isPast(giving, settings.certainMillis(), atMillis));
        }
        decisions.apply(atMillis);
        if (certainDue) {
            judgeAll(atMillis, true, touched);
        }
        if (inferredDue) {
            judgeAll(atMillis, false, touched);
        }
        book.proposeUnconfirmed();
        decisions.writeOff(atMillis);
        book.valueExchange();
        settleCases(atMillis, inferredDue, touched);
        return book.close();
    }

    private static boolean isPast(Payment payment, long delayMillis, long atMillis) {
        return atMillis == Long.MAX_VALUE
                || Math.addExact(payment.observedAtMillis(), delayMillis) <= atMillis;
    }

    private void takeDocuments(long atMillis) {
        Inbox.Taken taken = inbox.takeUntil(atMillis);
        taken.documents().forEach(this::take);
        for (Inbox.Arrived conflict : taken.conflicts()) {
            book.cases()
                    .raise(
                            CashResults.conflict(
                                    conflict.event().stream(),
                                    conflict.event().id(),
                                    conflict.contentHash(),
                                    conflict.stake(),
                                    conflict.observedAtMillis()));
        }
    }

    private void take(Inbox.Arrived arrived) {
        CanonicalEvent event = arrived.event();
        long observedAt = arrived.observedAtMillis();
        if (event instanceof Receivable receivable) {
            items.add(OpenReceivable.of(receivable, observedAt, arrived.contentHash()));
        } else if (event instanceof BankTransaction line) {
            take(
                    Payment.of(
                            line,
                            arrived.payer(),
                            arrived.weak(),
                            observedAt,
                            arrived.contentHash()));
        } else if (event instanceof Remittance remittance) {
            scene.advices().add(remittance);
        } else if (event instanceof Customer customer) {
            scene.customers().put(customer);
        } else if (event instanceof DecisionEvent decision) {
            decisions.add(decision, observedAt);
        }
    }

    private void take(Payment payment) {
        items.add(payment);
        if (payment.amount() < 0) {
            returns.add(payment);
        } else {
            fresh.add(payment);
        }
    }

    private void judgeAll(long atMillis, boolean onlyCertain, Set<Payment> touched) {
        long delay = onlyCertain ? settings.certainMillis() : settings.inferredMillis();
        for (Payment payment : new ArrayList<>(items.unappliedPayments())) {
            if (isPast(payment, delay, atMillis)) {
                judge(payment, onlyCertain);
                if (!onlyCertain) {
                    touched.add(payment);
                }
            }
        }
    }

    private void judge(Payment payment, boolean onlyCertain) {
        Turn turn = new Turn(scene, payment, !onlyCertain);
        Verdict verdict = CashRules.judge(turn, onlyCertain);
        if (onlyCertain && !verdict.isClaim()) {
            return;
        }
        verdicts.put(payment, verdict);
        List<String> remittances = turn.advices().stream().map(Remittance::id).toList();
        switch (verdict.outcome()) {
            case CLAIMED -> {
                verdicts.remove(payment);
                book.claim(payment, verdict, remittances);
            }
            case PROPOSED -> book.propose(payment, verdict, remittances);
            case NOTHING, REFUSED -> book.withdraw(payment);
        }
    }

    /** Opens, changes and closes the cases of payments that inferred rules have seen. */
    private void settleCases(long atMillis, boolean inferredDue, Set<Payment> touched) {
        if (inferredDue) {
            List<Payment> seen =
                    fresh.stream()
                            .filter(payment -> isPast(payment, settings.inferredMillis(), atMillis))
                            .toList();
            seen.forEach(book::touch);
            fresh.removeAll(seen);
        }
        touched.addAll(book.touched());
        for (Payment payment : touched) {
            if (payment.isApplied()) {
                verdicts.remove(payment);
            }
            if (!fresh.contains(payment)) {
                cases.settle(payment, verdicts.getOrDefault(payment, Verdict.NOTHING));
            }
        }
    }

    /** What has to be remembered about a payment besides its document. */
    public PaymentMark mark(String paymentId) {
        return memory.mark(items.payment(paymentId));
    }

    /**
     * Goes on where a scope with the same documents stood after its last tick. To be called after
     * the documents were added, before anything else.
     *
     * @param atMillis the last tick
     * @param marks of all payments that were touched until then, the latest of each
     * @param openCases exceptions that were open then
     */
    public void restore(
            long atMillis, Collection<PaymentMark> marks, Collection<ExceptionItem> openCases) {
        rates.open(atMillis);
        rules.open(atMillis);
        book.open(atMillis);
        takeDocuments(atMillis);
        memory.restore(marks, openCases);
    }

    /**
     * What certain rules would say about a payment now, before it is final: null if nothing.
     * Nothing changes.
     */
    public Match provisional(String paymentId, long atMillis) {
        rates.open(atMillis);
        rules.open(atMillis);
        takeDocuments(atMillis);
        Payment payment = items.payment(paymentId);
        if (payment == null || payment.isApplied() || payment.isReturned()) {
            return null;
        }
        Turn turn = new Turn(scene, payment, false);
        Verdict verdict = CashRules.judge(turn, true);
        if (!verdict.isClaim()) {
            return null;
        }
        Application application =
                new Application(
                        payment,
                        verdict.rule(),
                        payment.applicationsEver(),
                        verdict.lines(),
                        turn.advices().stream().map(Remittance::id).toList(),
                        1,
                        Application.BY_RULE,
                        atMillis);
        return CashResults.match(
                application, MatchStatus.PROVISIONAL, atMillis, rules.versionAt(atMillis));
    }

    /**
     * Takes over the case of a payment or return that was open before the family was known. The
     * next settling changes or closes it.
     */
    public void adopt(ExceptionItem open) {
        book.cases().restore(open, null);
    }

    /** Whether an exception says that a rate is missing: one that comes is due for the scope. */
    public boolean lacksRates() {
        return rates.areKept() && book.cases().isOpenFor(Reason.FX_RATE_MISSING);
    }

    /** What was settled for good before an instant and takes no part in anything still open. */
    public SettledItems settledBefore(long millis) {
        return SettledItems.before(
                millis, items, it -> book.exchange().isWaiting(it) || decisions.isWaitingFor(it));
    }

    /** How some receivables and payments of the family stand; unknown ids are left out. */
    public List<AccountItem> accountItems(Collection<String> ids, int asOfDay) {
        List<AccountItem> some = new ArrayList<>();
        for (String id : ids) {
            if (items.receivable(id) != null) {
                some.add(items.receivable(id).accountItem(companyId, rootId, asOfDay));
            }
            if (items.payment(id) != null) {
                some.add(items.payment(id).accountItem(companyId, rootId, asOfDay));
            }
        }
        return some;
    }

    /** How every receivable and payment of the family stands; in no order. */
    public List<AccountItem> accountItems(int asOfDay) {
        List<AccountItem> all = new ArrayList<>();
        for (OpenReceivable receivable : items.receivables()) {
            all.add(receivable.accountItem(companyId, rootId, asOfDay));
        }
        for (Payment payment : items.payments()) {
            all.add(payment.accountItem(companyId, rootId, asOfDay));
        }
        return all;
    }

    /** Payments known, without returns; in no order. */
    public Collection<Payment> payments() {
        return items.payments();
    }

    /** The payment with that id; null if it is not known. */
    public Payment payment(String id) {
        return items.payment(id);
    }

    /** The receivable with that id; null if it is not known. */
    public OpenReceivable receivable(String id) {
        return items.receivable(id);
    }

    /** Receivables known, open and cleared; in no order. */
    public Collection<OpenReceivable> receivables() {
        return items.receivables();
    }
}
