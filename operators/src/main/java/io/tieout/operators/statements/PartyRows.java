package io.tieout.operators.statements;

import io.tieout.operators.serialization.StatementTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;

/** What is kept of a party, and a count of how often that was touched. */
final class PartyRows {

    /**
     * One row for each item, statement and record of master data, and one more for what will take
     * its place at a tick to come. Cleared when something takes its place, and after the retention
     * once it is settled or superseded.
     */
    private static final MapStateDescriptor<String, KeptInput> INPUTS =
            new MapStateDescriptor<>("party-rows", Types.STRING, StatementTypes.KEPT_INPUT);

    /** One row for each case or match that was gone once. Cleared after the retention. */
    private static final MapStateDescriptor<String, Long> COMEBACKS =
            new MapStateDescriptor<>("party-comebacks", Types.STRING, Types.LONG);

    /** The last tick that was settled; one number as long as the party has a statement. */
    private static final ValueStateDescriptor<Long> SETTLED_UNTIL =
            new ValueStateDescriptor<>("party-settled-until", Types.LONG);

    private final MapState<String, KeptInput> inputs;
    private final MapState<String, Long> comebacks;
    private final ValueState<Long> settledUntil;
    private long accesses;

    PartyRows(RuntimeContext context) {
        inputs = context.getMapState(INPUTS);
        comebacks = context.getMapState(COMEBACKS);
        settledUntil = context.getState(SETTLED_UNTIL);
    }

    void put(KeptInput input) throws Exception {
        accesses++;
        inputs.put(input.rowKey(), input);
    }

    void remove(KeptInput input) throws Exception {
        accesses++;
        inputs.remove(input.rowKey());
    }

    /** Writes what changed; without a time it is removed. */
    void putComebacks(Map<String, Long> changes) throws Exception {
        for (Map.Entry<String, Long> change : changes.entrySet()) {
            accesses++;
            if (change.getValue() == null) {
                comebacks.remove(change.getKey());
            } else {
                comebacks.put(change.getKey(), change.getValue());
            }
        }
    }

    void settledUntil(long tick) throws Exception {
        accesses++;
        settledUntil.update(tick);
    }

    /** Before every tick if none was settled. */
    long settledUntil() throws Exception {
        accesses++;
        Long tick = settledUntil.value();
        return tick == null ? Long.MIN_VALUE : tick;
    }

    List<KeptInput> inputs() throws Exception {
        List<KeptInput> all = new ArrayList<>();
        for (KeptInput input : inputs.values()) {
            accesses++;
            all.add(input);
        }
        return all;
    }

    Map<String, Long> comebacks() throws Exception {
        Map<String, Long> all = new HashMap<>();
        for (Map.Entry<String, Long> row : comebacks.entries()) {
            accesses++;
            all.put(row.getKey(), row.getValue());
        }
        return all;
    }

    long accesses() {
        return accesses;
    }
}
