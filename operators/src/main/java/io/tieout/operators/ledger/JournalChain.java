package io.tieout.operators.ledger;

import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.HashChain;
import io.tieout.core.ledger.Journal;
import io.tieout.operators.serialization.ChainedJournalSerializer;
import io.tieout.operators.serialization.JournalKeySerializer;
import io.tieout.operators.serialization.JournalSerializer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Chains a company's journals in the order of event time and id, which does not depend on the order
 * of arrival: a journal waits until the watermark says that none can come before it.
 *
 * <p>State accesses per journal: one write on arrival, one read and one delete when it is chained.
 */
final class JournalChain extends KeyedProcessFunction<String, Journal, ChainedJournal> {

    private static final long serialVersionUID = 1L;

    /** Journals not chained yet. Cleared when they are chained. */
    private static final MapStateDescriptor<JournalKey, Journal> WAITING =
            new MapStateDescriptor<>(
                    "waiting", JournalKeySerializer.INSTANCE, JournalSerializer.INSTANCE);

    /** The last link of each company's chain. Never cleared: one row per company. */
    private static final ValueStateDescriptor<ChainedJournal> HEAD =
            new ValueStateDescriptor<>("head", ChainedJournalSerializer.INSTANCE);

    private final boolean sortedState;

    private transient MapState<JournalKey, Journal> waiting;
    private transient ValueState<ChainedJournal> head;
    private transient HashChain chain;

    /**
     * @param sortedState whether the state backend iterates in key order, as RocksDB does
     */
    JournalChain(boolean sortedState) {
        this.sortedState = sortedState;
    }

    @Override
    public void open(OpenContext openContext) {
        waiting = getRuntimeContext().getMapState(WAITING);
        head = getRuntimeContext().getState(HEAD);
        chain = new HashChain();
    }

    @Override
    public void processElement(Journal journal, Context context, Collector<ChainedJournal> out)
            throws Exception {
        waiting.put(new JournalKey(journal.atMillis(), journal.id()), journal);
        context.timerService().registerEventTimeTimer(journal.atMillis());
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<ChainedJournal> out)
            throws Exception {
        Links links = new Links(chain, head.value());
        Iterator<Map.Entry<JournalKey, Journal>> ordered = ordered();
        JournalKey before = null;
        while (ordered.hasNext()) {
            Map.Entry<JournalKey, Journal> entry = ordered.next();
            if (entry.getKey().atMillis() > time) {
                break;
            }
            if (before != null && before.compareTo(entry.getKey()) >= 0) {
                throw new IllegalStateException("state does not iterate in key order");
            }
            before = entry.getKey();
            out.collect(links.append(entry.getValue()));
            if (sortedState) {
                ordered.remove();
            } else {
                waiting.remove(before);
            }
        }
        head.update(links.last());
    }

    private Iterator<Map.Entry<JournalKey, Journal>> ordered() throws Exception {
        if (sortedState) {
            return waiting.iterator();
        }
        List<Map.Entry<JournalKey, Journal>> entries = new ArrayList<>();
        waiting.entries()
                .forEach(entry -> entries.add(Map.entry(entry.getKey(), entry.getValue())));
        entries.sort(Comparator.comparing(Map.Entry::getKey));
        return entries.iterator();
    }
}
