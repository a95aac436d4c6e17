package io.tieout.core.payables;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.rules.RuleVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Payables of one company where documents never end. At each tick it settles what was observed
 * until then, exactly as {@link CompanyPayables} does; in between it tells at once what the next
 * tick will say of a document that comes: holds that close or open, and matches that are certain,
 * as provisional ones. What is told ahead is never posted, and is taken back where something else
 * comes before the tick.
 *
 * <p>It remembers what changed, so that little has to be written, and can be built again from what
 * was written. Of a bill that is granted it keeps what a later one may repeat, for as long as the
 * settings say; of an order that nothing happens to any more, nothing.
 */
public final class ContinuousPayables {

    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

    private final CompanyPayables company;
    private final PayablesRules rulesAhead;
    private final AheadOfTick ahead;
    private final TellingAhead telling;
    private final PayablesNotes notes;
    private final PeriodEnds periodEnds;
    private final long orderRetentionMillis;
    private final int mostAhead;
    private final NavigableMap<Long, List<KeptPaper>> coming = new TreeMap<>();
    private StandingChanges standings = StandingChanges.NONE;
    private long settledUntilMillis = Long.MIN_VALUE;
    private long lookedForOldMillis = Long.MIN_VALUE;

    /** Without coding, approval and accruals. */
    public ContinuousPayables(
            String companyId,
            PayablesSettings settings,
            Autonomy autonomy,
            long orderRetentionMillis,
            int mostAhead) {
        this(companyId, settings, autonomy, PayablesPolicies.NONE, orderRetentionMillis, mostAhead);
    }

    /**
     * @param policies what is switched on beside the match
     * @param orderRetentionMillis how long an order is kept after the last thing happened to it
     * @param mostAhead if more documents wait for their tick, nothing is told ahead of it
     */
    public ContinuousPayables(
            String companyId,
            PayablesSettings settings,
            Autonomy autonomy,
            PayablesPolicies policies,
            long orderRetentionMillis,
            int mostAhead) {
        this.company = new CompanyPayables(companyId, settings, autonomy, policies);
        this.rulesAhead = new PayablesRules(settings, autonomy);
        this.ahead =
                new AheadOfTick(
                        companyId, rulesAhead, company.papers(), company.cases(), company.people());
        this.telling = new TellingAhead(company.cases());
        this.periodEnds = new PeriodEnds(policies);
        this.notes = new PayablesNotes(company, telling, periodEnds);
        company.people().coding().coder().noteChanges();
        this.orderRetentionMillis = orderRetentionMillis;
        this.mostAhead = mostAhead;
    }

    /**
     * Takes a document.
     *
     * @return false if it came before with the same content
     */
    public boolean add(KeptPaper paper) {
        return company.papers().inbox().add(arrived(paper));
    }

    private static PayablesInbox.Arrived arrived(KeptPaper paper) {
        Observed document = paper.document();
        return new PayablesInbox.Arrived(
                document.event(), document.observedAtMillis(), paper.contentHash());
    }

    /**
     * The rules of the next tick, as far as is known now; what is told ahead of it is told by them.
     */
    public void expect(RuleVersion<PayablesLimits> coming) {
        rulesAhead.follow(coming);
    }

    /**
     * Settles by these rules from now on. The next tick looks at all that waits if they are others
     * than before.
     */
    public void follow(RuleVersion<PayablesLimits> inForce) {
        rulesAhead.follow(inForce);
        if (company.follow(inForce)) {
            notes.followed(inForce.sinceMillis());
        }
    }

    /** How much the rules of the last tick let the engine do alone. */
    public Autonomy autonomy() {
        return company.rules().autonomy();
    }

    /** How many documents it has in memory. */
    public int size() {
        return company.papers().size();
    }

    /**
     * What the tick at which a document gets known will change, as far as can be said now.
     *
     * @param nowMillis event time, before every tick to come
     */
    public PayablesSettled tellAhead(KeptPaper paper, long nowMillis) {
        if (company.papers().inbox().size() > mostAhead) {
            return nothingBut(List.of(), List.of());
        }
        long tick = paper.knownAtMillis();
        await(paper);
        AheadOfTick.Expected expected = ahead.of(arrived(paper), tick, nowMillis);
        List<Match> matches = new ArrayList<>();
        List<ExceptionItem> exceptions = telling.expect(expected, tick, nowMillis, matches);
        return nothingBut(matches, exceptions);
    }

    private static PayablesSettled nothingBut(List<Match> matches, List<ExceptionItem> exceptions) {
        return new PayablesSettled(matches, exceptions, List.of(), List.of());
    }

    /**
     * Settles what was observed until then. Ticks come in order.
     *
     * @param atMillis the tick
     */
    public PayablesSettled settle(long atMillis) {
        if (company.people().areAskedByDay() && isNewDay(atMillis)) {
            company.papers().waiting().allChanged();
        }
        CompanyPayables.Settled settled = company.settle(atMillis, false, false);
        settledUntilMillis = atMillis;
        coming.headMap(atMillis, true).clear();
        notes.settled(settled);
        List<Match> matches = new ArrayList<>();
        List<ExceptionItem> exceptions =
                telling.settle(settled, this::expectAgain, company.tick().certain(), matches);
        standings = company.papers().standings().take(company, settled, exceptions);
        settled.granted().forEach(Bill::shrink);
        List<Bill> uncompared = company.papers().forgetUncompared(settled.granted());
        uncompared.forEach(company::forget);
        notes.forgotten(uncompared);
        PeriodEnds.Accrued accrued = periodEnds.settle(atMillis, company::accruals);
        List<ExceptionItem> closed = forgetOld(atMillis);
        PayablesSettled told =
                settled.with(matches, Stream.concat(exceptions.stream(), closed.stream()).toList());
        if (accrued == null) {
            return told;
        }
        notes.accrued();
        return told.with(accrued.lines(), accrued.journals());
    }

    private boolean isNewDay(long atMillis) {
        return Math.floorDiv(atMillis, DAY_MILLIS) > Math.floorDiv(settledUntilMillis, DAY_MILLIS);
    }

    /** How bills stand after the last tick of which it may have changed that. */
    public StandingChanges standings() {
        return standings;
    }

    /** When the next bill is due, in event time; null if none waits to be. */
    public Long nextBillDueMillis() {
        return company.papers().waiting().nextDueMillis();
    }

    /**
     * When the next bill or period end is due, or somebody else may be asked, in event time; null
     * if nothing waits for its time. Where people are asked there is a next day as long as bills
     * wait.
     */
    public Long nextDueMillis() {
        boolean byDay =
                company.people().areAskedByDay() && !company.papers().waiting().all().isEmpty();
        Long tomorrow =
                byDay ? (Math.floorDiv(settledUntilMillis, DAY_MILLIS) + 1) * DAY_MILLIS : null;
        return earlier(earlier(nextBillDueMillis(), periodEnds.nextDueMillis()), tomorrow);
    }

    private static Long earlier(Long a, Long b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return Long.valueOf(Math.min(a, b));
    }

    /** Whether the next tick has something to do, whatever comes until then. */
    public boolean isRestless() {
        return company.papers().waiting().isRestless();
    }

    /**
     * Looked for once a day.
     *
     * @return what closes because it was about something forgotten; nothing remembers it later
     */
    private List<ExceptionItem> forgetOld(long atMillis) {
        long day = Math.floorDiv(atMillis, DAY_MILLIS) * DAY_MILLIS;
        if (day <= lookedForOldMillis) {
            return List.of();
        }
        lookedForOldMillis = day;
        for (PurchaseOrderScope order :
                company.papers().forgetOrdersBefore(day - orderRetentionMillis, company.cases())) {
            company.budgets().forget(order);
            notes.forgotten(order);
        }
        CompanyPapers.Forgotten old = company.papers().forgetBefore(day - company.historyMillis());
        company.forget(old);
        notes.forgotten(old);
        company.cases().settle();
        return telling.tellAgain(atMillis);
    }

    /** What changed since this was last asked. */
    public PayablesChanges takeChanges() {
        return notes.take();
    }

    /** Goes on where another run stood that followed the configuration. */
    public void resume(PayablesMemory memory) {
        RuleVersion<PayablesLimits> configured =
                RuleVersion.configured(
                        PayablesLimits.of(company.rules().settings()), company.rules().autonomy());
        resume(memory, configured);
    }

    /**
     * Goes on where another run stood; only before anything else.
     *
     * @param followed the rules of its last tick
     */
    public void resume(PayablesMemory memory, RuleVersion<PayablesLimits> followed) {
        company.rules().resume(followed, memory.rulesSinceMillis());
        rulesAhead.follow(followed);
        settledUntilMillis = memory.settledUntilMillis();
        if (settledUntilMillis != Long.MIN_VALUE) {
            // The first tick of that day has looked already.
            lookedForOldMillis = Math.floorDiv(settledUntilMillis, DAY_MILLIS) * DAY_MILLIS;
        }
        periodEnds.resume(memory.accruedUntil());
        new Resumption(company).resume(memory);
        company.cases().resume(memory.cases(), memory.toldAhead());
        telling.resume(memory.shown());
        for (KeptPaper paper : memory.papers()) {
            if (paper.knownAtMillis() > settledUntilMillis && add(paper)) {
                await(paper);
            }
        }
        notes.clear();
        notes.markedBefore(memory);
        expectAgain();
    }

    private void await(KeptPaper paper) {
        coming.computeIfAbsent(paper.knownAtMillis(), k -> new ArrayList<>()).add(paper);
    }

    /** Finds out anew what the documents that still wait will change. */
    private void expectAgain() {
        if (company.papers().inbox().size() > mostAhead) {
            return;
        }
        coming.forEach(
                (tick, papers) ->
                        papers.forEach(
                                it ->
                                        telling.expectAgain(
                                                ahead.of(arrived(it), tick, settledUntilMillis),
                                                tick)));
    }
}
