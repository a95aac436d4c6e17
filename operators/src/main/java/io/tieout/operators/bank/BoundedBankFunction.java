package io.tieout.operators.bank;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankScope;
import io.tieout.core.bank.Settled;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.Match;
import io.tieout.operators.state.CurrentKey;
import io.tieout.operators.state.ScopeLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Ties the items of a bank account out at the end of input: documents are collected as they come,
 * and each scope is built, settled and dropped once.
 *
 * <p>State accesses: one write and one read for each chunk of documents; one read per document of a
 * result in scopes that are too large to keep documents in memory.
 */
final class BoundedBankFunction extends KeyedProcessFunction<String, Observed, Match> {

    private static final long serialVersionUID = 1L;

    private final BankOperatorSettings settings;

    private transient CurrentKey currentScope;
    private transient ScopeLog log;
    private transient LongCounter duplicates;
    private transient LongCounter stateAccesses;

    BoundedBankFunction(BankOperatorSettings settings) {
        this.settings = settings;
    }

    /** Has to be called before the function is opened. */
    void attach(CurrentKey current) {
        currentScope = current;
    }

    @Override
    public void open(OpenContext openContext) {
        log = new ScopeLog(getRuntimeContext(), currentScope);
        duplicates = getRuntimeContext().getLongCounter(BankScopeFunction.DUPLICATES);
        stateAccesses = getRuntimeContext().getLongCounter(BankScopeFunction.STATE_ACCESSES);
        getRuntimeContext().getMetricGroup().gauge("stateAccesses", () -> log.accesses());
    }

    @Override
    public void processElement(Observed observed, Context context, Collector<Match> matches)
            throws Exception {
        if (log.append(context.getCurrentKey(), observed)) {
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        }
    }

    /** What waits in memory goes to state, so that a checkpoint has it. */
    void flush() throws Exception {
        log.flush();
    }

    @Override
    public void onTimer(long end, OnTimerContext context, Collector<Match> matches)
            throws Exception {
        String scopeKey = context.getCurrentKey();
        Repeated repeated = new Repeated(context);
        ScopeDocuments documents = visitor -> visit(scopeKey, visitor);
        LoadedScope loaded =
                new ScopeLoader(settings, this::document, repeated)
                        .load(ScopeKey.of(scopeKey), documents, end);
        settle(loaded, end, context, matches);
        log.close(scopeKey);
    }

    private void settle(
            LoadedScope loaded, long end, OnTimerContext context, Collector<Match> matches) {
        BankEmission emission = new BankEmission(loaded.scope(), settings, context, matches);
        List<BankItem> certainDue = loaded.takeCertainDue(end);
        List<BankItem> inferredDue = loaded.takeInferredDue(end);
        loaded.statements().settle(end, certainDue).forEach(emission::exception);
        Settled settled =
                loaded.scope()
                        .settle(
                                end,
                                certainDue,
                                inferredDue,
                                loaded.decisions().takeConfirmations(end));
        emission.matches(settled, end);
        emission.open(settled.open(), Set.of(), end);
        emission.reconciliation(loaded.scope().reconciliation());
    }

    private void visit(String scopeKey, ScopeDocuments.Visitor visitor) throws Exception {
        log.forEach(
                scopeKey,
                (observed, place) ->
                        visitor.visit(observed, ContentHash.of(observed.event()), place));
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

    /** Counts what came again, and reports what came again with other content. */
    private final class Repeated implements ScopeLoader.Duplicates {

        private final OnTimerContext context;

        Repeated(OnTimerContext context) {
            this.context = context;
        }

        @Override
        public void item(BankScope.Arrival arrival, BankItem item) throws Exception {
            if (arrival == BankScope.Arrival.DUPLICATE) {
                duplicates.add(1);
            } else {
                Observed observed = log.read(item.place());
                context.output(
                        BankOutputs.EXCEPTIONS,
                        Conflicts.exception(observed, item.contentHash(), item));
            }
        }

        @Override
        public void other(BankScope.Arrival arrival, Observed observed, long contentHash) {
            if (arrival == BankScope.Arrival.DUPLICATE) {
                duplicates.add(1);
            } else {
                context.output(
                        BankOutputs.EXCEPTIONS, Conflicts.exception(observed, contentHash, null));
            }
        }
    }
}
