package io.tieout.operators.bank;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankScope;
import io.tieout.core.bank.BankSettings;
import io.tieout.core.bank.OpenItem;
import io.tieout.core.bank.Settled;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.rules.RuleVersion;
import io.tieout.operators.state.CollectingFunction;
import io.tieout.operators.state.PackedDocument;
import io.tieout.operators.state.ScopeLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.util.Collector;

/**
 * Ties the items of a bank account out at the end of input: documents are collected as they come,
 * and each scope is built, settled and dropped once.
 *
 * <p>State accesses: one write and one read for each chunk of documents; one read per document of a
 * result in scopes that are too large to keep documents in memory.
 */
final class BoundedBankFunction extends CollectingFunction<PackedDocument, Match> {

    private static final long serialVersionUID = 1L;

    /** Scopes with fewer bytes of documents are built in memory whatever they hold. */
    private static final long LARGE_SCOPE_BYTES = 64L << 20;

    private final BankOperatorSettings settings;
    private final long largeScopeBytes;
    private final boolean besideCash;

    private transient ScopeLog log;
    private transient CashLines cashLines;
    private transient LongCounter leftToCash;
    private transient LongCounter duplicates;
    private transient LongCounter stateAccesses;

    BoundedBankFunction(BankOperatorSettings settings) {
        this(settings, LARGE_SCOPE_BYTES);
    }

    /**
     * @param largeScopeBytes from which size on a scope is asked whether it has only bank lines
     */
    BoundedBankFunction(BankOperatorSettings settings, long largeScopeBytes) {
        this(settings, largeScopeBytes, false);
    }

    private BoundedBankFunction(
            BankOperatorSettings settings, long largeScopeBytes, boolean besideCash) {
        this.settings = settings;
        this.largeScopeBytes = largeScopeBytes;
        this.besideCash = besideCash;
    }

    /**
     * Leaves payments of accounts without ledger entries to cash application. Such accounts are the
     * rule there, so that every scope is asked whether it is one.
     */
    static BoundedBankFunction besideCash(BankOperatorSettings settings) {
        return new BoundedBankFunction(settings, 0, true);
    }

    @Override
    public void open(OpenContext openContext) {
        log = new ScopeLog(getRuntimeContext(), currentKey());
        cashLines = new CashLines(this::document);
        leftToCash = getRuntimeContext().getLongCounter(BankScopeFunction.LEFT_TO_CASH);
        duplicates = getRuntimeContext().getLongCounter(BankScopeFunction.DUPLICATES);
        stateAccesses = getRuntimeContext().getLongCounter(BankScopeFunction.STATE_ACCESSES);
        getRuntimeContext().getMetricGroup().gauge("stateAccesses", () -> log.accesses());
    }

    @Override
    public void processElement(PackedDocument document, Context context, Collector<Match> matches)
            throws Exception {
        if (log.append(document)) {
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        }
    }

    /** What waits in memory goes to state, so that a checkpoint has it. */
    @Override
    protected void flush() throws Exception {
        log.flush();
    }

    @Override
    public void onTimer(long end, OnTimerContext context, Collector<Match> matches)
            throws Exception {
        String scopeKey = context.getCurrentKey();
        ScopeDocuments documents = visitor -> visit(scopeKey, visitor);
        Repeated repeated = new Repeated();
        ScopeLoader loader = new ScopeLoader(settings, this::document, repeated);
        ScopeKey scope = ScopeKey.of(scopeKey);
        LoadedScope loaded =
                log.bytes(scopeKey) >= largeScopeBytes && hasOnlyBankLines(scopeKey)
                        ? loader.loadLinesOnly(
                                scope,
                                documents,
                                (of, line) -> openLine(of, line, end, context, matches))
                        : loader.load(scope, documents, end);
        repeated.conflicts.values().forEach(it -> context.output(BankOutputs.EXCEPTIONS, it));
        settle(loaded, end, context, matches);
        log.close(scopeKey);
    }

    private boolean hasOnlyBankLines(String scopeKey) throws Exception {
        boolean[] only = {true};
        log.forEach(
                scopeKey,
                (observed, place) ->
                        only[0] &=
                                !(observed.event() instanceof LedgerEntry)
                                        && !(observed.event() instanceof DecisionEvent));
        return only[0];
    }

    /** A line that nothing can be matched with, as the rules would leave it. */
    private void openLine(
            LoadedScope loaded,
            BankItem line,
            long end,
            OnTimerContext context,
            Collector<Match> matches) {
        if (isLeftToCash(line)) {
            return;
        }
        OpenItem open = new OpenItem(line, OpenItem.unmatched(line), List.of());
        emission(loaded, context, matches).open(List.of(open), Set.of(), end);
    }

    private void settle(
            LoadedScope loaded, long end, OnTimerContext context, Collector<Match> matches) {
        BankEmission emission = emission(loaded, context, matches);
        List<BankItem> certainDue = loaded.takeCertainDue(end);
        List<BankItem> inferredDue = loaded.takeInferredDue(end);
        loaded.statements().settle(end, certainDue).forEach(emission::exception);
        Settled settled =
                loaded.scope().settle(end, certainDue, inferredDue, loaded.decisions().take(end));
        emission.matches(settled, end);
        emission.open(ownOpen(loaded, settled.open()), Set.of(), end);
        emission.reconciliation(loaded.scope().reconciliation());
    }

    private BankEmission emission(
            LoadedScope loaded, OnTimerContext context, Collector<Match> matches) {
        RuleVersion<BankSettings> configured = settings.configured();
        return new BankEmission(
                loaded.scope(), settings, atMillis -> configured, context::output, matches);
    }

    /** The open items without those that cash application takes. */
    private List<OpenItem> ownOpen(LoadedScope loaded, List<OpenItem> open) {
        if (!besideCash || loaded.scope().items().hasLedgerEntries()) {
            return open;
        }
        return open.stream().filter(it -> !isLeftToCash(it.item())).toList();
    }

    private boolean isLeftToCash(BankItem item) {
        boolean left = besideCash && cashLines.has(item);
        if (left) {
            leftToCash.add(1);
        }
        return left;
    }

    private void visit(String scopeKey, ScopeDocuments.Visitor visitor) throws Exception {
        log.forEach(
                scopeKey, (observed, place) -> visitor.visit(observed, BankItem.NOT_HASHED, place));
    }

    private CanonicalEvent document(BankItem item) {
        try {
            return log.read(item.place()).event();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (log != null) {
            stateAccesses.add(log.accesses());
        }
    }

    /** Counts what came again, and remembers what came again with other content. */
    private final class Repeated implements ScopeLoader.Duplicates {

        /** By id: the same content is reported once, as of when it was observed first. */
        private final Map<String, ExceptionItem> conflicts = new TreeMap<>();

        @Override
        public void item(BankScope.Arrival arrival, BankItem item) throws Exception {
            if (arrival == BankScope.Arrival.DUPLICATE) {
                duplicates.add(1);
            } else {
                add(Conflicts.exception(log.read(item.place()), item.contentHash(), item));
            }
        }

        @Override
        public void other(BankScope.Arrival arrival, Observed observed, long contentHash) {
            if (arrival == BankScope.Arrival.DUPLICATE) {
                duplicates.add(1);
            } else {
                add(Conflicts.exception(observed, contentHash, null));
            }
        }

        private void add(ExceptionItem conflict) {
            conflicts.merge(
                    conflict.id(),
                    conflict,
                    (one, two) -> one.openedAtMillis() <= two.openedAtMillis() ? one : two);
        }
    }
}
