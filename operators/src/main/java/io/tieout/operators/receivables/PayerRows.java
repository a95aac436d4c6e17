package io.tieout.operators.receivables;

import io.tieout.core.documents.Observed;
import io.tieout.core.identification.AliasHistory;
import io.tieout.operators.lookup.WaitingKey;
import io.tieout.operators.serialization.PayerRowSerializer;
import io.tieout.operators.serialization.WaitingKeySerializer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeutils.base.StringSerializer;

/**
 * What payer identification keeps of the current company. Every call is one access to the state
 * backend, a row of a scan is one too, and all are counted.
 */
final class PayerRows {

    /**
     * What is to be done at which tick: documents that come, payments that ask again, what is to be
     * forgotten. A row is cleared at its tick.
     */
    private static final MapStateDescriptor<WaitingKey, Observed> AGENDA =
            new MapStateDescriptor<>(
                    "payer-agenda", WaitingKeySerializer.INSTANCE, PayerRowSerializer.instance());

    /** One row per key of round 2. An entry is cleared with what published it. */
    private static final MapStateDescriptor<String, DirectoryRow> DIRECTORY = map("directory");

    /**
     * One row per key of round 1, with what names payments by it; also other contents of a
     * document, and rejections of a receivable that has not come. Cleared with its documents and
     * payments, and when the receivable comes.
     */
    private static final MapStateDescriptor<String, HintRow> HINTS = map("hints");

    /** One row per customer; master data stays. */
    private static final MapStateDescriptor<String, CustomerRow> CUSTOMERS = map("customers");

    /**
     * One row per account or name that was confirmed or rejected; it grows with rejections only.
     */
    private static final MapStateDescriptor<String, AliasHistory> ALIASES = map("aliases");

    /** One row per payment, return and remittance. Cleared at the end of the directory's memory. */
    private static final MapStateDescriptor<String, KnownPayer> KNOWN = map("known-payers");

    /** One row per payment, return and remittance without a payer. Cleared when it has one. */
    private static final MapStateDescriptor<String, WaitingPayer> WAITING = map("waiting-payers");

    private final MapState<WaitingKey, Observed> agenda;
    private final MapState<String, DirectoryRow> directory;
    private final MapState<String, HintRow> hints;
    private final MapState<String, CustomerRow> customers;
    private final MapState<String, AliasHistory> aliases;
    private final MapState<String, KnownPayer> known;
    private final MapState<String, WaitingPayer> waiting;
    private final boolean sortedState;
    private long accesses;

    /**
     * @param sortedState whether the state backend iterates in key order, as RocksDB does
     */
    PayerRows(RuntimeContext context, boolean sortedState) {
        this.sortedState = sortedState;
        agenda = context.getMapState(AGENDA);
        directory = context.getMapState(DIRECTORY);
        hints = context.getMapState(HINTS);
        customers = context.getMapState(CUSTOMERS);
        aliases = context.getMapState(ALIASES);
        known = context.getMapState(KNOWN);
        waiting = context.getMapState(WAITING);
    }

    private static <V> MapStateDescriptor<String, V> map(String name) {
        return new MapStateDescriptor<>(
                "payer-" + name, StringSerializer.INSTANCE, PayerRowSerializer.instance());
    }

    /**
     * @param document null where the key says it all
     */
    void plan(WaitingKey at, Observed document) throws Exception {
        accesses++;
        agenda.put(at, document);
    }

    /** Takes what is planned until a tick. */
    Map<WaitingKey, Observed> takePlanned(long tick) throws Exception {
        Map<WaitingKey, Observed> taken = new HashMap<>();
        Iterator<Map.Entry<WaitingKey, Observed>> rows = agenda.iterator();
        while (rows.hasNext()) {
            Map.Entry<WaitingKey, Observed> row = rows.next();
            accesses++;
            if (row.getKey().tick() <= tick) {
                taken.put(row.getKey(), row.getValue());
                accesses++;
                rows.remove();
            } else if (sortedState) {
                break;
            }
        }
        return taken;
    }

    DirectoryRow directory(String key) throws Exception {
        accesses++;
        DirectoryRow row = directory.get(key);
        return row == null ? DirectoryRow.EMPTY : row;
    }

    void directory(String key, DirectoryRow row) throws Exception {
        accesses++;
        if (row.isEmpty()) {
            directory.remove(key);
        } else {
            directory.put(key, row);
        }
    }

    HintRow hint(String key) throws Exception {
        accesses++;
        HintRow row = hints.get(key);
        return row == null ? HintRow.EMPTY : row;
    }

    void hint(String key, HintRow row) throws Exception {
        accesses++;
        if (row.isEmpty()) {
            hints.remove(key);
        } else {
            hints.put(key, row);
        }
    }

    void customer(String id, CustomerRow row) throws Exception {
        accesses++;
        customers.put(id, row);
    }

    Map<String, CustomerRow> customers() throws Exception {
        return all(customers);
    }

    AliasHistory alias(String key) throws Exception {
        accesses++;
        AliasHistory history = aliases.get(key);
        return history == null ? AliasHistory.NONE : history;
    }

    void alias(String key, AliasHistory history) throws Exception {
        accesses++;
        aliases.put(key, history);
    }

    /** Null if nothing came under the name. */
    KnownPayer known(String name) throws Exception {
        accesses++;
        return known.get(name);
    }

    /**
     * @param row null forgets it
     */
    void known(String name, KnownPayer row) throws Exception {
        accesses++;
        if (row == null) {
            known.remove(name);
        } else {
            known.put(name, row);
        }
    }

    void waiting(String name, WaitingPayer row) throws Exception {
        accesses++;
        if (row == null) {
            waiting.remove(name);
        } else {
            waiting.put(name, row);
        }
    }

    /** Null if it does not wait. */
    WaitingPayer waiting(String name) throws Exception {
        accesses++;
        return waiting.get(name);
    }

    Map<String, WaitingPayer> waiting() throws Exception {
        return all(waiting);
    }

    private <V> Map<String, V> all(MapState<String, V> state) throws Exception {
        Map<String, V> all = new HashMap<>();
        for (Map.Entry<String, V> row : state.entries()) {
            accesses++;
            all.put(row.getKey(), row.getValue());
        }
        return all;
    }

    long accesses() {
        return accesses;
    }
}
