package io.tieout.operators.bank;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankScope;
import io.tieout.core.bank.BankSettings;
import io.tieout.core.bank.Claim;
import io.tieout.core.bank.OpenItem;
import io.tieout.core.bank.Settled;
import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.rules.RuleVersion;
import io.tieout.core.rules.RuleVersions;
import io.tieout.operators.rules.PublishedRules;
import io.tieout.operators.state.PairRows;
import io.tieout.operators.state.RowKey;
import io.tieout.operators.state.ScopeRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps the items of a bank account open until they tie out. Documents lie in RocksDB; the features
 * that the rules compare are held in memory, scope by scope, and built again from the documents
 * when a scope is not loaded. The rules in force at a tick are those that were published until
 * then; a scope's first tick under other rules looks at all open items again.
 *
 * <p>State accesses: one write per document on arrival; in a continuous run one more write per item
 * that settles and none by the rules. A decision about names that do not agree writes one more; a
 * scope about which nobody decided anything is loaded without a look at its pairs of names.
 */
public final class BankScopeFunction
        extends KeyedBroadcastProcessFunction<String, Observed, Observed, Match> {

    private static final long serialVersionUID = 3L;

    /** Names of the accumulators that a run reports. */
    public static final String DUPLICATES = "bank.duplicates";

    public static final String STATE_ACCESSES = "bank.state-accesses";

    /** Lines of accounts without ledger entries that cash application takes, in bounded runs. */
    public static final String LEFT_TO_CASH = "bank.left-to-cash";

    /** Documents are found again by their row, not by a place. */
    private static final long NOWHERE = 0;

    /** Of documents that came again only those that were observed first are in state. */
    private static final ScopeLoader.Duplicates NONE_REPEATED =
            new ScopeLoader.Duplicates() {
                @Override
                public void item(BankScope.Arrival arrival, BankItem item) {
                    // The conflict was reported when the document came.
                }

                @Override
                public void other(BankScope.Arrival arrival, Observed observed, long hash) {
                    // The conflict was reported when the document came.
                }
            };

    private final BankOperatorSettings settings;
    private final Set<String> accountsLeftToCash;

    private transient ScopeRows rows;
    private transient PairRows pairs;
    private transient ScopeCache cache;
    private transient PublishedRules<BankSettings> published;
    private transient LongCounter duplicates;
    private transient LongCounter stateAccesses;

    public BankScopeFunction(BankOperatorSettings settings) {
        this(settings, Set.of());
    }

    /**
     * @param accountsLeftToCash accounts of which cash application takes the payments and their
     *     returns
     */
    BankScopeFunction(BankOperatorSettings settings, Set<String> accountsLeftToCash) {
        this.settings = settings;
        this.accountsLeftToCash = Set.copyOf(accountsLeftToCash);
    }

    @Override
    public void open(OpenContext openContext) {
        rows = new ScopeRows(getRuntimeContext());
        pairs = new PairRows(getRuntimeContext());
        cache = new ScopeCache(settings.maxItemsInMemory());
        published = new PublishedRules<>(RuleFlow.BANK, settings.configured());
        duplicates = getRuntimeContext().getLongCounter(DUPLICATES);
        stateAccesses = getRuntimeContext().getLongCounter(STATE_ACCESSES);
        getRuntimeContext().getMetricGroup().gauge("itemsInMemory", () -> cache.items());
        getRuntimeContext().getMetricGroup().gauge("stateAccesses", this::accesses);
    }

    @Override
    public void processBroadcastElement(Observed rules, Context context, Collector<Match> matches)
            throws Exception {
        published.add(rules, context.getBroadcastState(PublishedRules.RULE_SETS));
    }

    @Override
    public void processElement(Observed observed, ReadOnlyContext context, Collector<Match> matches)
            throws Exception {
        long contentHash = ContentHash.of(observed.event());
        long from = context.timerService().currentWatermark() + 1;
        LoadedScope loaded = loaded(context, from);
        RuleVersions<BankSettings> policies = policies(loaded, context);
        loaded.scope().follow(policies.at(observed.observedAtMillis()));
        BankEmission emission = emission(loaded, policies, context, matches);
        if (BankScope.isItem(observed.event())) {
            BankItem item = BankItem.of(observed, contentHash, true);
            itemArrived(loaded, item, observed, emission, context);
        } else {
            otherArrived(loaded, observed, contentHash, emission, context);
        }
    }

    private void itemArrived(
            LoadedScope loaded,
            BankItem item,
            Observed observed,
            BankEmission emission,
            ReadOnlyContext context)
            throws Exception {
        BankItem known = loaded.scope().items().find(item.side(), item.id());
        if (known != null) {
            boolean sameContent = known.contentHash() == item.contentHash();
            if (sameContent) {
                duplicates.add(1);
            }
            if (!isFirst(item, known, context)) {
                if (!sameContent) {
                    emission.exception(conflict(observed, item.contentHash(), item));
                }
                return;
            }
            displace(loaded, known, observed, item, emission);
        }
        loaded.scope().add(item);
        loaded.schedule(item, Long.MIN_VALUE);
        rows.put(LoadedScope.rowKey(item), observed);
        ProvisionalPairs.show(loaded, item, emission);
        TimerService timers = context.timerService();
        timers.registerEventTimeTimer(settings.times().certainTick(item.observedAtMillis()));
        timers.registerEventTimeTimer(settings.times().inferredTick(item.observedAtMillis()));
        loaded.decisions().ticksOf(item).forEach(timers::registerEventTimeTimer);
    }

    /** Whether the newcomer was observed before the known item, and no tick has seen that one. */
    private static boolean isFirst(BankItem item, BankItem known, ReadOnlyContext context) {
        return ScopeLoader.FIRST_OBSERVED.compare(item, known) < 0
                && item.observedAtMillis() > context.timerService().currentWatermark();
    }

    /** Takes the known item back in favour of one that was observed first. */
    private void displace(
            LoadedScope loaded,
            BankItem known,
            Observed observed,
            BankItem first,
            BankEmission emission)
            throws Exception {
        for (Claim pair : loaded.shown().of(known)) {
            ProvisionalPairs.hide(loaded, pair, observed.observedAtMillis(), emission);
        }
        if (known.contentHash() != first.contentHash()) {
            Observed displaced = rows.get(LoadedScope.rowKey(known));
            emission.exception(conflict(displaced, known.contentHash(), known));
            emission.exception(
                    conflict(observed, first.contentHash(), first)
                            .withStatus(ExceptionStatus.CLOSED));
        }
        loaded.remove(known);
        rows.remove(LoadedScope.rowKey(known));
    }

    private void otherArrived(
            LoadedScope loaded,
            Observed observed,
            long contentHash,
            BankEmission emission,
            ReadOnlyContext context)
            throws Exception {
        switch (loaded.addOther(observed, contentHash, Long.MIN_VALUE)) {
            case DUPLICATE -> duplicates.add(1);
            case CONFLICT -> emission.exception(conflict(observed, contentHash, null));
            case NEW -> {
                rows.put(rowKey(observed, contentHash), observed);
                registerTicks(loaded, observed, context);
                if (observed.event() instanceof DecisionEvent decision
                        && decision.kind() == DecisionKind.REJECT) {
                    ProvisionalPairs.hideRejected(
                            loaded, decision, observed.observedAtMillis(), emission);
                }
            }
        }
    }

    private void registerTicks(LoadedScope loaded, Observed observed, ReadOnlyContext context) {
        SettleTimes times = settings.times();
        TimerService timers = context.timerService();
        if (observed.event() instanceof DecisionEvent decision) {
            timers.registerEventTimeTimer(times.decisionTick(observed.observedAtMillis()));
            long effective = loaded.decisions().tickOf(decision);
            if (effective != WaitingDecisions.NEVER) {
                timers.registerEventTimeTimer(effective);
            }
        } else if (observed.event() instanceof BankStatement) {
            timers.registerEventTimeTimer(times.inferredTick(observed.observedAtMillis()));
        }
    }

    @Override
    public void onTimer(long tick, OnTimerContext context, Collector<Match> matches)
            throws Exception {
        LoadedScope loaded = loaded(context, tick);
        RuleVersions<BankSettings> policies = policies(loaded, context);
        RuleVersion<BankSettings> policy = policies.at(tick);
        loaded.scope().follow(policy);
        BankEmission emission = emission(loaded, policies, context, matches);
        List<BankItem> certainDue = loaded.takeCertainDue(tick);
        List<BankItem> inferredDue = loaded.takeInferredDue(tick);
        loaded.statements().settle(tick, certainDue).forEach(emission::exception);
        rows.putComebacks(loaded.statements().takeComebacks());
        ScopeMarks marks = new ScopeMarks(rows, loaded, emission, tick);
        List<DecisionEvent> decisions = loaded.decisions().take(tick);
        Set<BankItem> reopened = marks.takeBack(decisions);
        certainDue.addAll(reopened);
        inferredDue.addAll(reopened);
        lookAgain(loaded, policy, tick, certainDue, inferredDue);
        if (policy.autonomy() != Autonomy.AUTO) {
            proposeAgain(certainDue, inferredDue);
        }
        Settled settled =
                loaded.scope().settle(tick, certainDue, inferredDue, decisions, wasDueBefore(tick));
        pairs.put(loaded.scope().pairs().takeChanges());
        marks.remember(settled);
        ProvisionalPairs.end(loaded, settled, certainDue, tick, emission);
        emission.matches(settled, tick);
        emission.open(ours(loaded, marks.open(settled)), reopened, tick);
        marks.forgetOld(settings.retentionMillis());
        cache.shrink();
    }

    /** What earlier rules left open is due again where others came into force. */
    private void lookAgain(
            LoadedScope loaded,
            RuleVersion<BankSettings> policy,
            long tick,
            List<BankItem> certainDue,
            List<BankItem> inferredDue)
            throws Exception {
        if (loaded.rulesSince() == policy.sinceMillis()) {
            return;
        }
        rows.rulesSince(policy.sinceMillis());
        loaded.followed(policy.sinceMillis());
        loaded.addOpenPast(tick, certainDue, inferredDue);
    }

    /**
     * Where people confirm, a pair of a certain rule is still open when the inferred rules speak;
     * they must not take it for their own.
     */
    private static void proposeAgain(List<BankItem> certainDue, List<BankItem> inferredDue) {
        Set<BankItem> certain = new HashSet<>(certainDue);
        inferredDue.stream().filter(certain::add).forEach(certainDue::add);
    }

    /** Without what is cash application's alone. */
    private List<OpenItem> ours(LoadedScope loaded, List<OpenItem> open) {
        if (!accountsLeftToCash.contains(loaded.scope().accountId())) {
            return open;
        }
        CashLines cashLines = new CashLines(this::document);
        return open.stream().filter(item -> !cashLines.has(item.item())).toList();
    }

    private Predicate<BankItem> wasDueBefore(long tick) {
        return item -> settings.times().inferredTick(item.observedAtMillis()) < tick;
    }

    private LoadedScope loaded(ReadOnlyContext context, long fromMillis) throws Exception {
        String scopeKey = context.getCurrentKey();
        LoadedScope loaded = cache.get(scopeKey);
        if (loaded == null) {
            loaded =
                    new ScopeLoader(settings, this::document, NONE_REPEATED)
                            .load(ScopeKey.of(scopeKey), this::visit, fromMillis);
            loaded.followed(rows.rulesSince());
            loaded.statements().resume(rows.comebacks());
            new ScopeRestore(rows, settings.times(), policies(loaded, context))
                    .restore(loaded, fromMillis);
            if (loaded.isDecided()) {
                pairs.restore(loaded.scope().pairs());
            }
            cache.put(scopeKey, loaded);
        }
        return loaded;
    }

    private void visit(ScopeDocuments.Visitor visitor) throws Exception {
        rows.forEachDocument(
                (row, observed) -> visitor.visit(observed, row.contentHash(), NOWHERE));
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

    private RuleVersions<BankSettings> policies(LoadedScope loaded, ReadOnlyContext context)
            throws Exception {
        return published.of(
                settings.companyOf(loaded.scope().accountId()),
                context.getBroadcastState(PublishedRules.RULE_SETS));
    }

    private BankEmission emission(
            LoadedScope loaded,
            RuleVersions<BankSettings> policies,
            ReadOnlyContext context,
            Collector<Match> matches) {
        return new BankEmission(loaded.scope(), settings, policies::at, context::output, matches);
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
            stateAccesses.add(accesses());
        }
    }

    private long accesses() {
        return rows.accesses() + pairs.accesses();
    }
}
