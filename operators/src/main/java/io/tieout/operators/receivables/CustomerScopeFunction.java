package io.tieout.operators.receivables;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.RuleSet;
import io.tieout.core.exchange.LedgerRates;
import io.tieout.core.receivables.CashLimits;
import io.tieout.core.receivables.CashResults;
import io.tieout.core.receivables.CashSettled;
import io.tieout.core.receivables.CustomerScope;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.rules.RuleVersions;
import io.tieout.operators.rules.PublishedRules;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Applies the cash of one customer family at its ticks. Documents and what became of them lie in
 * RocksDB; what the rules compare is held in memory, family by family, and built again when a
 * family is not loaded. What it says is a function of the documents and the ticks at which the
 * family got to know them.
 *
 * <p>A rate goes to every subtask. It is due at its tick for the families that lack one; of those
 * each looks tick by tick whether one has come. So do published rules: those in force at a tick are
 * the ones that were published until then, and at the first tick under others all is due.
 *
 * <p>State accesses: one write for a document, and at a tick one for each payment and each
 * exception of which something changed, and one for the tick itself. The rules make none.
 */
final class CustomerScopeFunction
        extends KeyedBroadcastProcessFunction<String, FamilyDocument, Observed, Match> {

    private static final long serialVersionUID = 1L;

    private final ContinuousCashSettings settings;

    private transient FamilyRows rows;
    private transient SharedRates rates;
    private transient PublishedRules<CashLimits> published;
    private transient FamilyCache cache;
    private transient LongCounter duplicates;

    CustomerScopeFunction(ContinuousCashSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext openContext) {
        rows = new FamilyRows(getRuntimeContext());
        rates = new SharedRates(settings.cash().currencies());
        published = new PublishedRules<>(RuleFlow.CASH, settings.cash().configured());
        cache = new FamilyCache(settings.maxItemsInMemory());
        duplicates = getRuntimeContext().getLongCounter(CashCounters.DUPLICATES);
        getRuntimeContext().getMetricGroup().gauge("itemsInMemory", () -> cache.items());
        getRuntimeContext().getMetricGroup().gauge("stateAccesses", () -> rows.accesses());
    }

    @Override
    public void processElement(
            FamilyDocument document, ReadOnlyContext context, Collector<Match> matches)
            throws Exception {
        LoadedFamily family = family(context);
        if (!family.offer(document)) {
            duplicates.add(1);
            return;
        }
        cache.grew();
        rows.put(document);
        family.await(document);
        TimerService timers = context.timerService();
        timers.registerEventTimeTimer(document.knownAtMillis());
        if (family.isDueAtAll(document)) {
            timers.registerEventTimeTimer(family.inferredTick(document));
        }
    }

    /** One subtask tells of a conflict of rates; all have it. */
    @Override
    public void processBroadcastElement(Observed shared, Context context, Collector<Match> matches)
            throws Exception {
        if (shared.event() instanceof RuleSet) {
            published.add(shared, context.getBroadcastState(PublishedRules.RULE_SETS));
        } else {
            addRate(shared, context);
        }
    }

    private void addRate(Observed rate, Context context) throws Exception {
        Observed conflict = rates.add(rate, context.getBroadcastState(SharedRates.DESCRIPTOR));
        if (conflict != null && getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0) {
            for (String company : settings.cash().currencies().keySet()) {
                context.output(CashOutputs.EXCEPTIONS, CashResults.conflict(conflict, company));
            }
        }
    }

    @Override
    public void onTimer(long tick, OnTimerContext context, Collector<Match> matches)
            throws Exception {
        String scopeKey = context.getCurrentKey();
        LoadedFamily family = family(context);
        LedgerRates ledger = ledger(context);
        boolean rateDue = family.isRateDue(tick, ledger);
        List<FamilyDocument> arrived = family.takeWaiting(tick);
        for (FamilyDocument document : arrived) {
            arrive(family, document);
        }
        boolean certainDue = family.takeCertainDue(tick) || rateDue;
        boolean inferredDue = family.takeInferredDue(tick) || rateDue;
        // A look for rates that finds none is not worth a word, nor a write.
        if (!arrived.isEmpty() || certainDue || inferredDue) {
            boolean rulesDue = follow(family, versions(context), tick);
            CashSettled settled =
                    family.scope().settle(tick, certainDue || rulesDue, inferredDue || rulesDue);
            remember(family.scope(), settled, tick);
            emit(settled, context, matches);
            emitItems(family.scope(), arrived, settled, tick, context);
            forgetOld(family, scopeKey, tick);
        }
        lookForRates(family, ledger, tick, context.timerService());
        cache.shrink();
    }

    /**
     * Everything is due at the first tick under other rules. A look for rates that finds none is no
     * such tick: when it comes depends on how event time goes on.
     */
    private boolean follow(LoadedFamily family, RuleVersions<CashLimits> versions, long tick)
            throws Exception {
        family.scope().know(versions);
        long since = versions.at(tick).sinceMillis();
        boolean others = family.follow(since);
        if (others) {
            rows.rulesSince(since);
        }
        return others;
    }

    private RuleVersions<CashLimits> versions(ReadOnlyContext context) throws Exception {
        return published.of(
                FamilyKey.of(context.getCurrentKey()).companyId(),
                context.getBroadcastState(PublishedRules.RULE_SETS));
    }

    private LedgerRates ledger(ReadOnlyContext context) throws Exception {
        return rates.of(
                FamilyKey.of(context.getCurrentKey()).companyId(),
                context.getBroadcastState(SharedRates.DESCRIPTOR));
    }

    /** Until the last rate that is known, and tick by tick while others may come. */
    private void lookForRates(
            LoadedFamily family, LedgerRates ledger, long tick, TimerService timers) {
        if (!family.scope().lacksRates()) {
            return;
        }
        long next = ledger.nextObservation(tick);
        if (next < Long.MAX_VALUE) {
            timers.registerEventTimeTimer(settings.times().decisionTick(next));
        } else if (timers.currentWatermark() < Long.MAX_VALUE) {
            timers.registerEventTimeTimer(
                    settings.times().decisionTick(Math.max(tick, timers.currentWatermark()) + 1));
        }
    }

    private void arrive(LoadedFamily family, FamilyDocument document) throws Exception {
        if (document.hasCase()) {
            rows.caseIs(LoadedFamily.caseOf(document));
        }
        FamilyDocument replaced = family.replaced(document);
        if (replaced != null) {
            rows.forget(replaced);
        }
    }

    private void remember(CustomerScope scope, CashSettled settled, long tick) throws Exception {
        for (String payment : settled.touchedPayments()) {
            rows.mark(scope.mark(payment));
        }
        for (ExceptionItem item : settled.exceptions()) {
            rows.caseIs(item);
        }
        rows.settledUntil(tick);
    }

    private void emit(CashSettled settled, OnTimerContext context, Collector<Match> matches) {
        settled.matches().forEach(matches::collect);
        settled.exceptions().forEach(it -> context.output(CashOutputs.EXCEPTIONS, it));
        settled.journals().forEach(it -> context.output(CashOutputs.JOURNALS, it));
    }

    /** How the items stand that came, and those that something was done with. */
    private static void emitItems(
            CustomerScope scope,
            List<FamilyDocument> arrived,
            CashSettled settled,
            long tick,
            OnTimerContext context) {
        Set<String> changed = new TreeSet<>(settled.touchedPayments());
        for (FamilyDocument document : arrived) {
            if (document.document().event() instanceof Receivable
                    || document.document().event() instanceof BankTransaction) {
                changed.add(document.document().event().id());
            }
        }
        for (Match match : settled.matches()) {
            if (match.status() != MatchStatus.PROPOSED) {
                changed.addAll(match.right());
            }
        }
        int asOfDay = Math.toIntExact(Math.floorDiv(tick, TimeUnit.DAYS.toMillis(1)));
        scope.accountItems(changed, asOfDay)
                .forEach(it -> context.output(CashOutputs.ACCOUNT_ITEMS, it));
    }

    /** Forgets what was settled before the retention; looked for once a day, in event time. */
    private void forgetOld(LoadedFamily family, String scopeKey, long tick) throws Exception {
        long day = TimeUnit.DAYS.toMillis(1);
        long limit = Math.floorDiv(tick - settings.retentionMillis(), day) * day;
        if (!family.mayForget(limit)) {
            return;
        }
        ForgottenDocuments old = new ForgottenDocuments(family.scope(), limit);
        if (old.isAny()) {
            for (FamilyDocument document : rows.documents()) {
                if (old.has(document)) {
                    rows.forget(document);
                }
            }
            cache.remove(scopeKey);
        }
    }

    private LoadedFamily family(ReadOnlyContext context) throws Exception {
        String scopeKey = context.getCurrentKey();
        LoadedFamily family = cache.get(scopeKey);
        if (family == null) {
            family = load(FamilyKey.of(scopeKey), ledger(context), versions(context));
            cache.put(scopeKey, family);
        }
        return family;
    }

    /** Builds the family where it stood after the last tick that was settled. */
    private LoadedFamily load(FamilyKey key, LedgerRates ledger, RuleVersions<CashLimits> versions)
            throws Exception {
        CustomerScope scope =
                new CustomerScope(
                        key.companyId(),
                        key.rootId(),
                        settings.cash().receivables(),
                        settings.cash().autonomy(),
                        settings.bankSide(),
                        ledger);
        scope.know(versions);
        LoadedFamily family = new LoadedFamily(scope, settings.times());
        family.follow(rows.rulesSince());
        long settledUntil = rows.settledUntil();
        List<FamilyDocument> documents = rows.documents();
        documents.sort(LoadedFamily.IN_ORDER);
        for (FamilyDocument document : documents) {
            family.offer(document);
            if (document.knownAtMillis() > settledUntil) {
                family.await(document);
            } else {
                family.add(document);
                family.replaced(document);
                family.schedule(document, settledUntil);
            }
        }
        scope.restore(settledUntil, rows.marks(), rows.cases());
        return family;
    }

    @Override
    public void close() {
        if (rows != null) {
            new CashCounters(getRuntimeContext()).stateAccesses(rows.accesses());
        }
    }
}
