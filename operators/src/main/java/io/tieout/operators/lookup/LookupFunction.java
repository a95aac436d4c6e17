package io.tieout.operators.lookup;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Answers the questions of a key from its directory as it stood at the question's settle tick,
 * whatever came first. A question that comes after its tick is answered at the next watermark, from
 * the directory as it stands then.
 *
 * <p>State accesses: for a question one write when it comes, one read and one delete at its tick;
 * at a tick one read for each directory entry of the key, for all its questions together. For a
 * directory change one read and one write.
 */
public final class LookupFunction<K, Q, V, A>
        extends KeyedCoProcessFunction<K, DirectoryChange<K, V>, Question<K, Q>, Reply<A>> {

    private static final long serialVersionUID = 1L;

    /** Name of the accumulator of accesses to the state backend. */
    public static final String STATE_ACCESSES = "lookup.state-accesses";

    private final SettleTick settle;
    private final Answering<K, Q, V, A> answering;
    private final long retentionMillis;
    private final boolean sortedState;

    /**
     * One row per entry of the directory. An entry's old versions go with its next change; the row
     * of a removed entry goes when the retention after the removal is over.
     */
    private final MapStateDescriptor<String, EntryVersions<V>> entriesState;

    /** One row per question that waits. Cleared when it is answered, at its tick. */
    private final MapStateDescriptor<WaitingKey, Q> waitingState;

    private transient MapState<String, EntryVersions<V>> entries;
    private transient MapState<WaitingKey, Q> waiting;
    private transient LongCounter stateAccesses;
    private transient long accesses;

    /**
     * @param retentionMillis how long a removal is remembered, in event time, so that an older
     *     change that is delivered again does not bring the entry back
     * @param sortedState whether the state backend iterates in key order, as RocksDB does
     */
    public LookupFunction(
            LookupTypes<?, K, Q, V, A> types,
            SettleTick settle,
            Answering<K, Q, V, A> answering,
            long retentionMillis,
            boolean sortedState) {
        this.settle = settle;
        this.answering = answering;
        this.retentionMillis = retentionMillis;
        this.sortedState = sortedState;
        this.entriesState = types.entriesState();
        this.waitingState = types.waitingState();
    }

    @Override
    public void open(OpenContext openContext) {
        entries = getRuntimeContext().getMapState(entriesState);
        waiting = getRuntimeContext().getMapState(waitingState);
        stateAccesses = getRuntimeContext().getLongCounter(STATE_ACCESSES);
        getRuntimeContext().getMetricGroup().gauge("stateAccesses", () -> accesses);
    }

    @Override
    public void processElement1(
            DirectoryChange<K, V> change, Context context, Collector<Reply<A>> replies)
            throws Exception {
        long watermark = context.timerService().currentWatermark();
        EntryVersion<V> version =
                new EntryVersion<>(change.observedAtMillis(), change.contentHash(), change.entry());
        accesses++;
        EntryVersions<V> known = entries.get(change.entryId());
        EntryVersions<V> versions =
                (known == null ? EntryVersions.of(version) : known.with(version)).after(watermark);
        if (!versions.equals(known)) {
            accesses++;
            entries.put(change.entryId(), versions);
        }
        if (change.isRemoval()) {
            long forgetAt = SettleTick.later(change.observedAtMillis(), retentionMillis);
            context.timerService().registerEventTimeTimer(Math.max(forgetAt, next(watermark)));
        }
    }

    @Override
    public void processElement2(
            Question<K, Q> question, Context context, Collector<Reply<A>> replies)
            throws Exception {
        long next = next(context.timerService().currentWatermark());
        long tick = Math.max(settle.tickOf(question.observedAtMillis()), next);
        WaitingKey key =
                new WaitingKey(
                        tick,
                        question.inquiryId(),
                        question.observedAtMillis(),
                        question.contentHash(),
                        question.index());
        accesses++;
        waiting.put(key, question.content());
        context.timerService().registerEventTimeTimer(tick);
    }

    @Override
    public void onTimer(long tick, OnTimerContext context, Collector<Reply<A>> replies)
            throws Exception {
        List<DirectoryEntry<V>> directory = directory(tick);
        Iterator<Map.Entry<WaitingKey, Q>> rows = waiting.iterator();
        while (rows.hasNext()) {
            accesses++;
            Map.Entry<WaitingKey, Q> row = rows.next();
            if (row.getKey().tick() <= tick) {
                A answer = answering.answer(context.getCurrentKey(), row.getValue(), directory);
                replies.collect(reply(row.getKey(), answer));
                accesses++;
                rows.remove();
            } else if (sortedState) {
                break;
            }
        }
    }

    private static <A> Reply<A> reply(WaitingKey key, A answer) {
        return new Reply<>(
                key.inquiryId(), key.observedAtMillis(), key.contentHash(), key.index(), answer);
    }

    /** The directory as it stood at the tick; forgets the entries that are removed for good. */
    private List<DirectoryEntry<V>> directory(long tick) throws Exception {
        Map<String, DirectoryEntry<V>> standing = new TreeMap<>();
        List<String> gone = new ArrayList<>();
        for (Map.Entry<String, EntryVersions<V>> row : entries.entries()) {
            accesses++;
            EntryVersion<V> version = row.getValue().at(tick);
            if (version != null) {
                standing.put(
                        row.getKey(),
                        new DirectoryEntry<>(row.getKey(), version.sinceMillis(), version.value()));
            } else if (row.getValue().isRemovedSince(tick - retentionMillis)) {
                gone.add(row.getKey());
            }
        }
        for (String entryId : gone) {
            accesses++;
            entries.remove(entryId);
        }
        return List.copyOf(standing.values());
    }

    /** The first time that has not passed; there is none after the end of input. */
    private static long next(long watermark) {
        return SettleTick.later(watermark, 1);
    }

    @Override
    public void close() {
        if (stateAccesses != null) {
            stateAccesses.add(accesses);
        }
    }
}
