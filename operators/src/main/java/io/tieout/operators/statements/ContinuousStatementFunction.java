package io.tieout.operators.statements;

import io.tieout.core.statements.StatementReconciliation;
import io.tieout.core.statements.StatementsSettled;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Reconciles the statements of one party at ticks, whenever a statement, an item or the party's
 * record changed; a statement that comes is shown at once against what is known by then. What is
 * kept lies in RocksDB, a row for each input; what the rules compare is held in memory and built
 * again from the rows when the party is not loaded. What is final is a function of the inputs and
 * the ticks at which they are known. A party without statements costs no more than its rows.
 *
 * <p>State accesses: one write for an input; at the tick one for each row that it takes the place
 * of, one for each case or match that is gone or comes back, and, if there is a statement, one for
 * the tick. The rules make none.
 */
final class ContinuousStatementFunction
        extends KeyedProcessFunction<String, AccountInput, StatementReconciliation> {

    private static final long serialVersionUID = 1L;

    private final ContinuousStatementSettings settings;

    private transient PartyRows rows;
    private transient Map<String, LoadedParty> loaded;
    private transient long itemsInMemory;
    private transient LongCounter duplicates;

    ContinuousStatementFunction(ContinuousStatementSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext openContext) {
        rows = new PartyRows(getRuntimeContext());
        loaded = new LinkedHashMap<>(16, 0.75f, true);
        duplicates = getRuntimeContext().getLongCounter(StatementCounters.DUPLICATES);
        getRuntimeContext().getMetricGroup().gauge("itemsInMemory", () -> itemsInMemory);
        getRuntimeContext().getMetricGroup().gauge("stateAccesses", () -> rows.accesses());
    }

    @Override
    public void processElement(
            AccountInput input, Context context, Collector<StatementReconciliation> out)
            throws Exception {
        LoadedParty party = party(context.getCurrentKey());
        List<KeptInput> obsolete = new ArrayList<>();
        int before = party.size();
        KeptInput kept =
                party.offer(
                        known(
                                input,
                                context.timestamp(),
                                context.timerService().currentWatermark()),
                        obsolete);
        if (kept == null) {
            duplicates.add(1);
            return;
        }
        itemsInMemory += party.size() - before;
        rows.put(kept);
        for (KeptInput it : obsolete) {
            rows.remove(it);
        }
        context.timerService().registerEventTimeTimer(kept.knownAtMillis());
        if (kept.isStatement()) {
            party.tellAhead().forEach(out::collect);
        }
    }

    /** An item carries the tick that said so; what comes late is known at the next tick. */
    private KeptInput known(AccountInput input, Long timestamp, long watermark) {
        if (input.item() != null) {
            return new KeptInput(AccountInput.of(input.item().withVersion(timestamp)), timestamp);
        }
        long known = settings.times().decisionTick(input.atMillis());
        return new KeptInput(
                input, known > watermark ? known : settings.times().decisionTick(watermark + 1));
    }

    @Override
    public void onTimer(long tick, OnTimerContext context, Collector<StatementReconciliation> out)
            throws Exception {
        LoadedParty party = party(context.getCurrentKey());
        LoadedParty.Replaced replaced = party.takeUntil(tick);
        for (KeptInput it : replaced.obsolete()) {
            rows.remove(it);
            itemsInMemory--;
        }
        for (KeptInput it : replaced.completed()) {
            rows.put(it);
        }
        if (party.hasStatements()) {
            StatementsSettled settled = party.settle(tick);
            rows.settledUntil(tick);
            tell(settled, context, out);
            party.requests().forEach(it -> context.output(StatementOutputs.REQUESTS, it));
        }
        List<KeptInput> old = party.forgetBefore(tick - settings.retentionMillis());
        for (KeptInput it : old) {
            rows.remove(it);
            itemsInMemory--;
        }
        if (!old.isEmpty() && party.hasStatements()) {
            // What was open about them closes now: later nothing remembers that it was.
            tell(party.settle(tick), context, out);
        }
        rows.putComebacks(party.takeComebacks());
        shrink();
    }

    private static void tell(
            StatementsSettled settled,
            OnTimerContext context,
            Collector<StatementReconciliation> out) {
        settled.reconciliations().forEach(out::collect);
        settled.matches().forEach(it -> context.output(StatementOutputs.MATCHES, it));
        settled.exceptions().forEach(it -> context.output(StatementOutputs.EXCEPTIONS, it));
    }

    private LoadedParty party(String key) throws Exception {
        LoadedParty party = loaded.get(key);
        if (party == null) {
            party = new LoadedParty(AccountInput.sideOf(key), settings.rules());
            long settledUntil = rows.settledUntil();
            party.resume(
                    rows.inputs(),
                    settledUntil,
                    settledUntil == Long.MIN_VALUE ? Map.of() : rows.comebacks());
            loaded.put(key, party);
            itemsInMemory += party.size();
        }
        return party;
    }

    /** Drops parties until the inputs fit; the one used last stays. */
    private void shrink() {
        Iterator<LoadedParty> oldest = loaded.values().iterator();
        while (itemsInMemory > settings.maxItemsInMemory() && loaded.size() > 1) {
            itemsInMemory -= oldest.next().size();
            oldest.remove();
        }
    }

    @Override
    public void close() {
        if (rows != null) {
            getRuntimeContext()
                    .getLongCounter(StatementCounters.STATE_ACCESSES)
                    .add(rows.accesses());
        }
    }
}
