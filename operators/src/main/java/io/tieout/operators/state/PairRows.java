package io.tieout.operators.state;

import io.tieout.core.bank.NamePair;
import io.tieout.core.bank.PairHistory;
import io.tieout.core.bank.PairRecord;
import io.tieout.operators.serialization.PairRecordSerializer;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeutils.base.StringSerializer;

/**
 * What people decided about names, of the current scope. Every row read or written is one access to
 * the state backend and is counted.
 */
public final class PairRows {

    /** Names in normal form are letters, digits and blanks. */
    private static final char BETWEEN_NAMES = '/';

    /**
     * One row per pair of names that people decided about. Cleared by the scope operator at the
     * tick at which a scope has too many; never more than {@link PairHistory} holds.
     */
    private static final MapStateDescriptor<String, PairRecord> PAIRS =
            new MapStateDescriptor<>(
                    "pair-history", StringSerializer.INSTANCE, PairRecordSerializer.INSTANCE);

    private final MapState<String, PairRecord> pairs;
    private long accesses;

    public PairRows(RuntimeContext context) {
        pairs = context.getMapState(PAIRS);
    }

    /** Writes what a tick changed; a record that is {@link PairRecord#NONE} is removed. */
    public void put(Map<NamePair, PairRecord> changes) throws Exception {
        for (Map.Entry<NamePair, PairRecord> change : changes.entrySet()) {
            accesses++;
            String key = change.getKey().bank() + BETWEEN_NAMES + change.getKey().ledger();
            if (change.getValue().equals(PairRecord.NONE)) {
                pairs.remove(key);
            } else {
                pairs.put(key, change.getValue());
            }
        }
    }

    /** Brings a history that was built anew to where it stood. */
    public void restore(PairHistory history) throws Exception {
        for (Map.Entry<String, PairRecord> row : pairs.entries()) {
            accesses++;
            int end = row.getKey().indexOf(BETWEEN_NAMES);
            NamePair names =
                    new NamePair(row.getKey().substring(0, end), row.getKey().substring(end + 1));
            history.restore(names, row.getValue());
        }
    }

    /** Accesses to the state backend since the operator was opened. */
    public long accesses() {
        return accesses;
    }
}
