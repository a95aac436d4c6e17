package io.tieout.core.payables;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

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
    private final AheadOfTick ahead;
    private final TellingAhead telling;
    private final PayablesNotes notes;
    private final long orderRetentionMillis;
    private final int mostAhead;
    private final NavigableMap<Long, List<KeptPaper>> coming = new TreeMap<>();
    private StandingChanges standings = StandingChanges.NONE;
    private long settledUntilMillis = Long.MIN_VALUE;
    private long lookedForOldMillis = Long.MIN_VALUE;

    /**
     * @param orderRetentionMillis how long an order is kept after the last thing happened to it
     * @param mostAhead if more documents wait for their tick, nothing is told ahead of it
     */
    public ContinuousPayables(
            String companyId,
            PayablesSettings settings,
            Autonomy autonomy,
            long orderRetentionMillis,
            int mostAhead) {
        this.company = new CompanyPayables(companyId, settings, autonomy);
        this.ahead =
                new AheadOfTick(companyId, settings, autonomy, company.papers(), company.cases());
        this.telling = new TellingAhead(company.cases());
        this.notes = new PayablesNotes(company, telling);
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
        CompanyPayables.Settled settled = company.settle(atMillis, false);
        settledUntilMillis = atMillis;
        coming.headMap(atMillis, true).clear();
        notes.settled(settled);
        List<Match> matches = new ArrayList<>();
        List<ExceptionItem> exceptions =
                telling.settle(settled, this::expectAgain, company.tick().certain(), matches);
        standings = company.papers().standings().take(company, settled, exceptions);
        settled.granted().forEach(Bill::shrink);
        notes.forgotten(company.papers().forgetUncompared(settled.granted()));
        forgetOld(atMillis);
        return settled.with(matches, exceptions);
    }

    /** How bills stand after the last tick of which it may have changed that. */
    public StandingChanges standings() {
        return standings;
    }

    /** When the next bill is due, in event time; null if none waits to be. */
    public Long nextDueMillis() {
        return company.papers().waiting().nextDueMillis();
    }

    /** Whether the next tick has something to do, whatever comes until then. */
    public boolean isRestless() {
        return company.papers().waiting().isRestless();
    }

    /** Looked for once a day. */
    private void forgetOld(long atMillis) {
        long day = Math.floorDiv(atMillis, DAY_MILLIS) * DAY_MILLIS;
        if (day <= lookedForOldMillis) {
            return;
        }
        lookedForOldMillis = day;
        for (PurchaseOrderScope order :
                company.papers().forgetOrdersBefore(day - orderRetentionMillis, company.cases())) {
            company.budgets().forget(order);
            notes.forgotten(order);
        }
        notes.forgotten(company.papers().forgetBefore(day - company.historyMillis()));
    }

    /** What changed since this was last asked. */
    public PayablesChanges takeChanges() {
        return notes.take();
    }

    /** Goes on where another run stood; only before anything else. */
    public void resume(PayablesMemory memory) {
        settledUntilMillis = memory.settledUntilMillis();
        new Resumption(company).resume(memory);
        company.cases().resume(memory.cases(), memory.toldAhead());
        telling.resume(memory.shown());
        for (KeptPaper paper : memory.papers()) {
            if (paper.knownAtMillis() > settledUntilMillis && add(paper)) {
                await(paper);
            }
        }
        notes.clear();
        memory.bills().forEach(mark -> notes.markedBefore(mark.billId()));
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
