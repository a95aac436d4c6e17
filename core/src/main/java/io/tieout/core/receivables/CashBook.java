package io.tieout.core.receivables;

import io.tieout.core.ledger.Journal;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where applications are made and taken back, with everything that follows: open amounts, matches,
 * cases and journals. It remembers what it has shown, so that only changes are told.
 */
final class CashBook {

    private static final double PROPOSED_CONFIDENCE = 0.5;

    private final ScopeItems items;
    private final CashPostings postings;
    private final TickRules rules;
    private final Cases cases = new Cases();
    private final RealisedExchange exchange;
    private final Map<Payment, Application> proposals = new HashMap<>();
    private final List<Application> unconfirmed = new ArrayList<>();
    private final Set<Payment> touched = new HashSet<>();
    private List<Match> matches = new ArrayList<>();
    private List<Journal> journals = new ArrayList<>();
    private long atMillis;

    CashBook(ScopeItems items, CashPostings postings, TickRules rules, TickRates rates) {
        this.items = items;
        this.postings = postings;
        this.rules = rules;
        this.exchange = new RealisedExchange(rates, postings, cases);
    }

    void open(long tickMillis) {
        atMillis = tickMillis;
    }

    /** Whether the payment was observed so long ago. */
    boolean isPast(Payment payment, long delayMillis) {
        return isLast() || Math.addExact(payment.observedAtMillis(), delayMillis) <= atMillis;
    }

    Cases cases() {
        return cases;
    }

    RealisedExchange exchange() {
        return exchange;
    }

    /** Posts what applications gained or lost by exchange, as far as the rates are known. */
    void valueExchange() {
        exchange.settle(isLast(), this::written)
                .forEach(
                        (application, journal) -> {
                            touched.add(application.payment());
                            addIfPosted(application, journal);
                        });
    }

    /** Applies what a rule claimed; without autonomy it becomes a proposal when the tick ends. */
    void claim(Payment payment, Verdict verdict, List<String> remittances) {
        Application application = application(payment, verdict, remittances, 1);
        items.apply(application);
        if (rules.isAuto()) {
            confirm(application, written(application));
        } else {
            unconfirmed.add(application);
        }
    }

    /** Applies what a person decided. */
    void decide(Application application, long observedAtMillis) {
        items.apply(application);
        confirm(application, Math.max(written(application), isLast() ? observedAtMillis : 0));
    }

    private void confirm(Application application, long written) {
        Payment payment = application.payment();
        touched.add(payment);
        withdraw(payment);
        String matchId = CashResults.matchId(application);
        matches.add(match(application, MatchStatus.CONFIRMED, written));
        if (rules.posts() && isBasePosted(application)) {
            addJournal(postings.applied(application, matchId, written));
            payment.postReceipt();
        }
        exchange.add(application);
        for (Applied line : application.lines()) {
            if (line.receivable().isCleared()) {
                cases.cleared(line.receivable().id());
            }
            raise(payment, line, written);
        }
    }

    private void raise(Payment payment, Applied line, long written) {
        if (line.deduction() < 0) {
            cases.close(CashResults.lineCaseId(Reason.DEDUCTION, payment, line.receivable()));
        }
        raiseDeduction(payment, line, written);
        raiseUntilCleared(payment, line, written);
    }

    private void raiseDeduction(Payment payment, Applied line, long written) {
        if (line.deduction() > 0) {
            cases.raise(
                    CashResults.lineCase(
                            payment,
                            line,
                            Reason.DEDUCTION,
                            line.deduction(),
                            context(payment, line),
                            written));
        }
    }

    private void raiseUntilCleared(Payment payment, Applied line, long written) {
        String receivable = line.receivable().id();
        if (line.late() != 0) {
            ExceptionItem late =
                    CashResults.lineCase(
                            payment,
                            line,
                            Reason.LATE_DISCOUNT_TAKEN,
                            line.late(),
                            context(payment, line),
                            written);
            cases.raiseUntilCleared(late, receivable);
        }
        if (line.shortfall() != 0) {
            ExceptionItem missing =
                    CashResults.lineCase(
                            payment,
                            line,
                            Reason.SHORT_PAYMENT,
                            line.shortfall(),
                            context(payment, line),
                            written);
            cases.raiseUntilCleared(missing, receivable);
        }
    }

    private List<Evidence> context(Payment payment, Applied line) {
        return CaseContext.of(payment, line, items.receivables());
    }

    /** Reopens exactly what the application had closed, with what was written off of it. */
    void takeBack(Application application, String decidedBy, long observedAtMillis) {
        if (!application.payment().applications().contains(application)) {
            return;
        }
        for (Application passed : writtenOff(application)) {
            takeBack(passed, decidedBy, observedAtMillis);
        }
        long written = isLast() ? observedAtMillis : atMillis;
        items.takeBack(application);
        touched.add(application.payment());
        String matchId = CashResults.matchId(application);
        matches.add(match(application, MatchStatus.REVERSED, written));
        addIfPosted(application, postings.takenBack(application, matchId, decidedBy, written));
        addIfPosted(application, exchange.takeBack(application, decidedBy, written));
        if (application.isWriteOff()) {
            application.lines().forEach(line -> askAgain(application.payment(), line, written));
        } else {
            closeCases(application);
        }
        application.lines().forEach(line -> askAgain(line.receivable(), written));
    }

    /** What people wrote off of its receivables, after this payment. */
    private static List<Application> writtenOff(Application application) {
        return application.isWriteOff()
                ? List.of()
                : application.payment().applications().stream()
                        .filter(Application::isWriteOff)
                        .filter(it -> application.touches(it.lines().get(0).receivable()))
                        .toList();
    }

    private void closeCases(Application application) {
        for (Applied line : application.lines()) {
            for (Reason reason :
                    List.of(Reason.DEDUCTION, Reason.LATE_DISCOUNT_TAKEN, Reason.SHORT_PAYMENT)) {
                cases.close(
                        CashResults.lineCaseId(reason, application.payment(), line.receivable()));
            }
        }
    }

    /** A deduction that is not written off any more is open again. */
    private void askAgain(Payment payment, Applied passed, long written) {
        for (Application other : payment.applications()) {
            for (Applied line : other.lines()) {
                if (passed.deduction() < 0 && line.receivable().equals(passed.receivable())) {
                    raiseDeduction(payment, line, written);
                }
            }
        }
    }

    /** What others left unpaid was not asked for while it was cleared, and is open again. */
    private void askAgain(OpenReceivable receivable, long written) {
        if (receivable.isCleared()) {
            return;
        }
        for (Application other : receivable.clearedBy()) {
            for (Applied line : other.lines()) {
                if (line.receivable().equals(receivable)) {
                    raiseUntilCleared(other.payment(), line, written);
                }
            }
        }
    }

    /** Ties a return to the payment that it gives back. */
    void giveBack(Payment original, Payment giving) {
        for (Application application : original.applications()) {
            takeBack(application, Application.BY_RULE, giving.observedAtMillis());
        }
        withdraw(original);
        items.giveBack(original, giving.id());
        touched.add(original);
        cases.close(CashResults.paymentCaseId(original.id()));
        if (original.isReceiptPosted()) {
            addJournal(
                    postings.returned(
                            giving, original, isLast() ? giving.observedAtMillis() : atMillis));
        }
    }

    /** Posts a payment of which nothing is applied yet as unapplied cash. */
    void receive(Payment payment) {
        if (rules.isAuto() && !payment.isReceiptPosted()) {
            addJournal(postings.received(payment, written(payment)));
            payment.postReceipt();
            touched.add(payment);
        }
    }

    /** Shows a proposal in place of the payment's last one. */
    void propose(Payment payment, Verdict verdict, List<String> remittances) {
        show(application(payment, verdict, remittances, PROPOSED_CONFIDENCE));
    }

    private void show(Application proposal) {
        Application known = proposals.get(proposal.payment());
        if (known != null && known.lines().equals(proposal.lines())) {
            return;
        }
        withdraw(proposal.payment());
        proposals.put(proposal.payment(), proposal);
        touched.add(proposal.payment());
        matches.add(match(proposal, MatchStatus.PROPOSED, written(proposal)));
    }

    void restore(Application proposal) {
        proposals.put(proposal.payment(), proposal);
    }

    void withdraw(Payment payment) {
        Application known = proposals.remove(payment);
        if (known != null) {
            touched.add(payment);
            matches.add(match(known, MatchStatus.REVERSED, written(known)));
        }
    }

    /** The payment's proposal; null if there is none. */
    Application proposal(Payment payment) {
        return proposals.get(payment);
    }

    /** Opens again what the engine may not apply alone, and proposes it. */
    void proposeUnconfirmed() {
        for (int i = unconfirmed.size() - 1; i >= 0; i--) {
            items.undo(unconfirmed.get(i));
        }
        unconfirmed.forEach(this::show);
        unconfirmed.clear();
    }

    /** Notes that something about the payment has to be remembered. */
    void touch(Payment payment) {
        touched.add(payment);
    }

    /** Payments of which something changed since the last close. */
    Set<Payment> touched() {
        return touched;
    }

    /** What happened since the last call. */
    CashSettled close() {
        CashSettled settled =
                new CashSettled(
                        matches,
                        cases.changes(),
                        journals,
                        touched.stream().map(Payment::id).sorted().toList());
        matches = new ArrayList<>();
        journals = new ArrayList<>();
        touched.clear();
        return settled;
    }

    private Application application(
            Payment payment, Verdict verdict, List<String> remittances, double confidence) {
        return new Application(
                payment,
                verdict.rule(),
                payment.applicationsEver(),
                verdict.lines(),
                remittances,
                confidence,
                Application.BY_RULE,
                atMillis);
    }

    /** By the rules of the time at which it was decided. */
    private Match match(Application application, MatchStatus status, long written) {
        return CashResults.match(
                application, status, written, rules.versionAt(application.atMillis()));
    }

    /** What follows from an application is posted if that was, whatever is in force now. */
    private void addIfPosted(Application application, Journal journal) {
        if (rules.postedAt(application.atMillis()) && isBasePosted(application)) {
            addJournal(journal);
        }
    }

    /** Nothing is written off in the books of what never came into them. */
    private boolean isBasePosted(Application application) {
        return !application.isWriteOff()
                || application.payment().applications().stream()
                        .filter(it -> !it.isWriteOff())
                        .filter(it -> it.touches(application.lines().get(0).receivable()))
                        .allMatch(it -> rules.postedAt(it.atMillis()));
    }

    private void addJournal(Journal journal) {
        if (journal != null) {
            journals.add(journal);
        }
    }

    private boolean isLast() {
        return atMillis == Long.MAX_VALUE;
    }

    /** The instant of what is said about a decision, a payment and a receivable. */
    long written(Payment payment, OpenReceivable receivable, long observedAtMillis) {
        long items = Math.max(payment.observedAtMillis(), receivable.observedAtMillis());
        return isLast() ? Math.max(items, observedAtMillis) : atMillis;
    }

    /** The tick; at the end of input the last observation of what is written about. */
    private long written(Application application) {
        if (!isLast()) {
            return atMillis;
        }
        long last = application.payment().observedAtMillis();
        for (Applied line : application.lines()) {
            last = Math.max(last, line.receivable().observedAtMillis());
        }
        return last;
    }

    long written(Payment payment) {
        return isLast() ? payment.observedAtMillis() : atMillis;
    }
}
