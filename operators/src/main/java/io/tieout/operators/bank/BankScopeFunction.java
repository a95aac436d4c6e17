package io.tieout.operators.bank;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankResults;
import io.tieout.core.bank.BankScope;
import io.tieout.core.bank.Claim;
import io.tieout.core.bank.Provisional;
import io.tieout.core.bank.Settled;
import io.tieout.core.bank.Side;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.operators.state.Mark;
import io.tieout.operators.state.RowKey;
import io.tieout.operators.state.ScopeRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps the items of a bank account open until they tie out. Documents lie in RocksDB; the features
 * that the rules compare are held in memory, scope by scope, and built again from the documents
 * when a scope is not loaded.
 *
 * <p>State accesses: one write per document on arrival; in a continuous run one more write per item
 * that settles and none by the rules; in a bounded run one read per document at the end of input.
 */
public final class BankScopeFunction extends KeyedProcessFunction<String, Observed, Match> {

    private static final long serialVersionUID = 2L;

    /** Names of the accumulators that a run reports. */
    public static final String DUPLICATES = "bank.duplicates";

    public static final String STATE_ACCESSES = "bank.state-accesses";

    private final BankOperatorSettings settings;

    private transient ScopeRows rows;
    private transient ScopeCache cache;
    private transient long received;
    private transient LongCounter duplicates;
    private transient LongCounter stateAccesses;

    public BankScopeFunction(BankOperatorSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext openContext) {
        rows = new ScopeRows(getRuntimeContext());
        cache = new ScopeCache(settings.maxItemsInMemory());
        duplicates = getRuntimeContext().getLongCounter(DUPLICATES);
        stateAccesses = getRuntimeContext().getLongCounter(STATE_ACCESSES);
        getRuntimeContext().getMetricGroup().gauge("itemsInMemory", () -> cache.items());
        getRuntimeContext().getMetricGroup().gauge("stateAccesses", () -> rows.accesses());
    }

    @Override
    public void processElement(Observed observed, Context context, Collector<Match> matches)
            throws Exception {
        long contentHash = ContentHash.of(observed.event());
        RowKey key = rowKey(observed, contentHash);
        if (settings.times().isAtEnd()) {
            rows.put(key, observed);
            received++;
            if (cache.isFirstSeen(context.getCurrentKey())) {
                context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
            }
            return;
        }
        long from = context.timerService().currentWatermark() + 1;
        LoadedScope loaded = loaded(context.getCurrentKey(), from);
        boolean isItem = BankScope.isItem(observed.event());
        BankItem item = isItem ? BankItem.of(observed, contentHash, true) : null;
        BankScope.Arrival arrival =
                isItem
                        ? loaded.scope().add(item)
                        : loaded.addOther(observed, contentHash, Long.MIN_VALUE);
        BankEmission emission = emission(loaded, context, matches);
        switch (arrival) {
            case DUPLICATE -> duplicates.add(1);
            case CONFLICT -> emission.exception(conflict(observed, contentHash, item));
            case NEW -> {
                rows.put(key, observed);
                if (isItem) {
                    loaded.schedule(item, Long.MIN_VALUE);
                    showProvisional(loaded, item, emission);
                }
                registerTicks(observed, isItem, context);
            }
        }
    }

    private void registerTicks(Observed observed, boolean isItem, Context context) {
        SettleTimes times = settings.times();
        long at = observed.observedAtMillis();
        if (observed.event() instanceof DecisionEvent) {
            context.timerService().registerEventTimeTimer(times.decisionTick(at));
            return;
        }
        if (isItem) {
            context.timerService().registerEventTimeTimer(times.certainTick(at));
        }
        context.timerService().registerEventTimeTimer(times.inferredTick(at));
    }

    private static void showProvisional(LoadedScope loaded, BankItem item, BankEmission emission) {
        Provisional provisional = loaded.scope().provisional(item);
        for (Claim claim : provisional.withdrawn()) {
            emission.provisional(claim, MatchStatus.REVERSED, item.observedAtMillis());
        }
        for (Claim claim : provisional.shown()) {
            emission.provisional(claim, MatchStatus.PROVISIONAL, item.observedAtMillis());
        }
    }

    @Override
    public void onTimer(long tick, OnTimerContext context, Collector<Match> matches)
            throws Exception {
        LoadedScope loaded = loaded(context.getCurrentKey(), tick);
        BankEmission emission = emission(loaded, context, matches);
        if (settings.times().isAtEnd()) {
            for (ExceptionItem conflict : cache.takeConflicts()) {
                emission.exception(conflict);
            }
        }
        List<BankItem> inferredDue = new ArrayList<>(loaded.takeInferredDue(tick));
        for (DecisionEvent rejection : loaded.rejectionsDue(tick)) {
            inferredDue.addAll(reverseRejected(loaded, rejection, tick, emission));
        }
        Settled settled =
                loaded.scope()
                        .settle(
                                tick,
                                loaded.takeCertainDue(tick),
                                inferredDue,
                                loaded.takeConfirmations(tick));
        loaded.dropDecided();
        emission.emit(settled, tick);
        loaded.scope()
                .statements()
                .exceptions(loaded.statementTimes())
                .forEach(emission::exception);
        if (settings.times().isAtEnd()) {
            emission.reconciliation(loaded.scope().reconciliation());
            cache.drop(context.getCurrentKey());
        } else {
            remember(loaded, settled, tick, emission);
            forgetOld(loaded, tick);
            cache.shrink();
        }
    }

    /** Writes down what became of the items, so that the scope can be built again. */
    private void remember(LoadedScope loaded, Settled settled, long tick, BankEmission emission)
            throws Exception {
        for (Claim claim : settled.confirmed()) {
            for (BankItem item : claim.members()) {
                Mark before = loaded.marks().get(item);
                if (before != null && before.proposed()) {
                    withdraw(loaded, before, claim, tick, emission);
                }
            }
            mark(loaded, claim, false, tick);
        }
        for (Claim claim : settled.proposed()) {
            mark(loaded, claim, true, tick);
        }
    }

    private void mark(LoadedScope loaded, Claim claim, boolean proposed, long tick)
            throws Exception {
        Mark mark =
                new Mark(
                        proposed,
                        claim.rule(),
                        claim.left().stream().map(BankItem::id).toList(),
                        claim.right().stream().map(BankItem::id).toList(),
                        claim.differenceReason(),
                        claim.confidence(),
                        claim.decidedBy(),
                        tick);
        for (BankItem item : claim.members()) {
            rows.mark(LoadedScope.rowKey(item), mark);
            loaded.marks().put(item, mark);
        }
    }

    /** Takes a proposal back, unless the claim is the proposal itself, now confirmed. */
    private void withdraw(
            LoadedScope loaded, Mark mark, Claim claim, long tick, BankEmission emission)
            throws Exception {
        Claim proposal = claim(loaded, mark);
        for (BankItem item : proposal.members()) {
            loaded.marks().remove(item);
            if (item.isOpen()) {
                rows.unmark(LoadedScope.rowKey(item));
            }
        }
        if (!BankResults.matchId(proposal).equals(BankResults.matchId(claim))) {
            emission.withdraw(proposal, tick);
        }
    }

    private List<BankItem> reverseRejected(
            LoadedScope loaded, DecisionEvent rejection, long tick, BankEmission emission)
            throws Exception {
        List<BankItem> reopened = new ArrayList<>();
        for (String id : rejection.leftIds()) {
            BankItem item = loaded.scope().items().find(Side.BANK, id);
            if (item != null && !item.isOpen()) {
                Mark mark = loaded.marks().get(item);
                if (mark.right().stream().anyMatch(rejection.rightIds()::contains)) {
                    Claim claim = claim(loaded, mark);
                    emission.reverse(
                            claim,
                            mark.atMillis(),
                            rejection.reason(),
                            rejection.decidedBy(),
                            tick);
                    loaded.scope().reopen(claim);
                    for (BankItem member : claim.members()) {
                        rows.unmark(LoadedScope.rowKey(member));
                        loaded.marks().remove(member);
                        reopened.add(member);
                    }
                }
            }
        }
        return reopened;
    }

    private static Claim claim(LoadedScope loaded, Mark mark) {
        List<BankItem> banks =
                mark.left().stream().map(id -> loaded.scope().items().find(Side.BANK, id)).toList();
        List<BankItem> ledgers =
                mark.right().stream()
                        .map(id -> loaded.scope().items().find(Side.LEDGER, id))
                        .toList();
        return new Claim(
                mark.rule(),
                banks.isEmpty() ? MatchKind.LEDGER_OFFSET : MatchKind.BANK,
                banks,
                ledgers,
                mark.differenceReason(),
                mark.confidence(),
                mark.decidedBy());
    }

    /** Drops settled matches all of whose items are past the retention. */
    private void forgetOld(LoadedScope loaded, long tick) throws Exception {
        long limit = tick - settings.retentionMillis();
        List<BankItem> old = new ArrayList<>();
        for (Map.Entry<BankItem, Mark> entry : loaded.marks().entrySet()) {
            if (!entry.getValue().proposed() && entry.getValue().atMillis() < limit) {
                old.add(entry.getKey());
            }
        }
        for (BankItem item : old) {
            rows.remove(LoadedScope.rowKey(item));
            loaded.marks().remove(item);
            loaded.scope().items().forget(item);
        }
    }

    private LoadedScope loaded(String scopeKey, long fromMillis) throws Exception {
        LoadedScope loaded = cache.get(scopeKey);
        if (loaded == null) {
            loaded =
                    new ScopeLoader(rows, settings, this::document, this::noteBounded)
                            .load(ScopeKey.of(scopeKey), fromMillis);
            cache.put(scopeKey, loaded);
        }
        return loaded;
    }

    /** What loading found out in a bounded run, where documents are only compared at the end. */
    private void noteBounded(BankScope.Arrival arrival, Observed observed, long contentHash) {
        if (settings.times().isAtEnd()) {
            if (arrival == BankScope.Arrival.CONFLICT) {
                boolean isItem = BankScope.isItem(observed.event());
                BankItem item = isItem ? BankItem.of(observed, contentHash, true) : null;
                cache.addConflict(conflict(observed, contentHash, item));
            } else if (arrival == BankScope.Arrival.DUPLICATE) {
                duplicates.add(1);
            }
        }
    }

    private CanonicalEvent document(BankItem item) {
        try {
            return rows.get(LoadedScope.rowKey(item)).event();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExceptionItem conflict(Observed observed, long contentHash, BankItem item) {
        return Conflicts.exception(observed, contentHash, item);
    }

    private BankEmission emission(LoadedScope loaded, Context context, Collector<Match> matches) {
        return new BankEmission(loaded.scope(), settings, context, matches);
    }

    private static RowKey rowKey(Observed observed, long contentHash) {
        CanonicalEvent event = observed.event();
        char kind = 'O';
        if (BankScope.isItem(event)) {
            kind = event instanceof BankTransaction ? 'B' : 'L';
        }
        String id = kind == 'O' ? event.stream() + '/' + event.id() : event.id();
        return new RowKey(kind, id, contentHash, observed.observedAtMillis());
    }

    @Override
    public void close() {
        if (rows != null) {
            stateAccesses.add(rows.accesses());
            if (settings.times().isAtEnd()) {
                // What came again unchanged has overwritten itself and was never seen as a row.
                duplicates.add(received - rows.visited());
            }
        }
    }
}
