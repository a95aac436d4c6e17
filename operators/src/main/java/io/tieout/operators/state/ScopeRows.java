package io.tieout.operators.state;

import io.tieout.core.documents.Observed;
import io.tieout.operators.serialization.MarkSerializer;
import io.tieout.operators.serialization.ObservedSerializer;
import io.tieout.operators.serialization.RowKeySerializer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.api.common.typeutils.base.StringSerializer;

/**
 * The documents and marks of the current scope. Every call is one access to the state backend and
 * is counted.
 */
public final class ScopeRows {

    /** One row per document. Cleared by the scope operator when its item is forgotten. */
    private static final MapStateDescriptor<RowKey, Observed> DOCUMENTS =
            new MapStateDescriptor<>(
                    "documents", RowKeySerializer.INSTANCE, ObservedSerializer.INSTANCE);

    /** One row per item that is claimed or proposed. Cleared together with its document. */
    private static final MapStateDescriptor<RowKey, Mark> MARKS =
            new MapStateDescriptor<>("marks", RowKeySerializer.INSTANCE, MarkSerializer.INSTANCE);

    /** One number per scope that ever followed published rules. Never cleared: one per account. */
    private static final ValueStateDescriptor<Long> RULES_SINCE =
            new ValueStateDescriptor<>("rules-since", LongSerializer.INSTANCE);

    /** One row per exception of a statement that closed once. Never cleared: as statements are. */
    private static final MapStateDescriptor<String, Long> COMEBACKS =
            new MapStateDescriptor<>(
                    "statement-comebacks", StringSerializer.INSTANCE, LongSerializer.INSTANCE);

    /** What scanning a scope visits. */
    @FunctionalInterface
    public interface Visitor<V> {
        void visit(RowKey key, V value) throws Exception;
    }

    private final MapState<RowKey, Observed> documents;
    private final MapState<RowKey, Mark> marks;
    private final ValueState<Long> rulesSince;
    private final MapState<String, Long> comebacks;
    private long accesses;

    public ScopeRows(RuntimeContext context) {
        documents = context.getMapState(DOCUMENTS);
        marks = context.getMapState(MARKS);
        rulesSince = context.getState(RULES_SINCE);
        comebacks = context.getMapState(COMEBACKS);
    }

    public void put(RowKey key, Observed document) throws Exception {
        accesses++;
        documents.put(key, document);
    }

    public Observed get(RowKey key) throws IOException {
        accesses++;
        try {
            return documents.get(key);
        } catch (Exception e) {
            throw new IOException("cannot read the document " + key, e);
        }
    }

    public void mark(RowKey key, Mark mark) throws Exception {
        accesses++;
        marks.put(key, mark);
    }

    public void unmark(RowKey key) throws Exception {
        accesses++;
        marks.remove(key);
    }

    public void remove(RowKey key) throws Exception {
        accesses += 2;
        documents.remove(key);
        marks.remove(key);
    }

    /** Since when the rules of the scope's last tick are in force; of those configured, always. */
    public long rulesSince() throws IOException {
        accesses++;
        Long since = rulesSince.value();
        return since == null ? Long.MIN_VALUE : since;
    }

    public void rulesSince(long millis) throws IOException {
        accesses++;
        rulesSince.update(millis);
    }

    /** Visits all documents of the scope; a row counts as one access. */
    public void forEachDocument(Visitor<Observed> visitor) throws Exception {
        for (Map.Entry<RowKey, Observed> entry : documents.entries()) {
            accesses++;
            visitor.visit(entry.getKey(), entry.getValue());
        }
    }

    /** Visits all marks of the scope; a row counts as one access. */
    public void forEachMark(Visitor<Mark> visitor) throws Exception {
        for (Map.Entry<RowKey, Mark> entry : marks.entries()) {
            accesses++;
            visitor.visit(entry.getKey(), entry.getValue());
        }
    }

    /** The times of exceptions that closed once, as far as they changed. */
    public void putComebacks(Map<String, Long> changes) throws Exception {
        accesses += changes.size();
        for (Map.Entry<String, Long> change : changes.entrySet()) {
            comebacks.put(change.getKey(), change.getValue());
        }
    }

    /** The times of all exceptions that closed once. */
    public Map<String, Long> comebacks() throws Exception {
        Map<String, Long> all = new HashMap<>();
        for (Map.Entry<String, Long> row : comebacks.entries()) {
            accesses++;
            all.put(row.getKey(), row.getValue());
        }
        return all;
    }

    /** Accesses to the state backend since the operator was opened. */
    public long accesses() {
        return accesses;
    }
}
