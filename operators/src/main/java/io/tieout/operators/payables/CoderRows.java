package io.tieout.operators.payables;

import io.tieout.core.coding.CoderChanges;
import io.tieout.core.coding.CoderMemory;
import io.tieout.core.coding.CoderStanding;
import io.tieout.core.coding.PastMark;
import io.tieout.core.coding.TaughtLine;
import io.tieout.core.coding.WeightsPage;
import io.tieout.operators.serialization.PayablesTypes;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What the current company learned of accounts. A line that is learned is one row; after some
 * hundred of them the weights that they changed are written, of which there are at most 1,024 rows.
 * Every call is one access to the state backend, a row of a scan is one too.
 */
final class CoderRows {

    /** One row per line learned since the weights were written. Cleared when they are. */
    private static final MapStateDescriptor<Long, TaughtLine> TAUGHT =
            new MapStateDescriptor<>("payables-taught", Types.LONG, PayablesTypes.TAUGHT_LINE);

    /** At most 1,024 rows of fixed size; as long as the company is known. */
    private static final MapStateDescriptor<Integer, WeightsPage> WEIGHTS =
            new MapStateDescriptor<>("payables-weights", Types.INT, PayablesTypes.WEIGHTS_PAGE);

    /** At most 10,000 rows of at most 8 lines; the one longest not added to is removed. */
    private static final MapStateDescriptor<String, PastMark> PAST =
            new MapStateDescriptor<>("payables-past", Types.STRING, PayablesTypes.PAST_MARK);

    /** Of fixed size; as long as the company is known. */
    private static final ValueStateDescriptor<CoderStanding> STANDING =
            new ValueStateDescriptor<>("payables-coder", PayablesTypes.CODER_STANDING);

    private final MapState<Long, TaughtLine> taught;
    private final MapState<Integer, WeightsPage> weights;
    private final MapState<String, PastMark> past;
    private final ValueState<CoderStanding> standing;
    private long accesses;

    CoderRows(RuntimeContext context) {
        taught = context.getMapState(TAUGHT);
        weights = context.getMapState(WEIGHTS);
        past = context.getMapState(PAST);
        standing = context.getState(STANDING);
    }

    /** Writes what changed, and nothing else. */
    void write(CoderChanges changes) throws Exception {
        for (TaughtLine it : changes.taught()) {
            accesses++;
            taught.put(it.number(), it);
        }
        for (Long number : changes.folded()) {
            accesses++;
            taught.remove(number);
        }
        for (WeightsPage it : changes.pages()) {
            accesses++;
            weights.put(it.page(), it);
        }
        for (PastMark it : changes.past()) {
            accesses++;
            past.put(key(it), it);
        }
        for (PastMark it : changes.forgotten()) {
            accesses++;
            past.remove(key(it));
        }
        if (changes.standing() != null) {
            accesses++;
            standing.update(changes.standing());
        }
    }

    private static String key(PastMark it) {
        return it.vendorId() + '\n' + it.account();
    }

    /** Everything, to build it again. */
    CoderMemory memory() throws Exception {
        accesses++;
        return new CoderMemory(standing.value(), all(weights), all(past), all(taught));
    }

    private <V> List<V> all(MapState<?, V> rows) throws Exception {
        List<V> all = new ArrayList<>();
        for (V row : rows.values()) {
            accesses++;
            all.add(row);
        }
        return all;
    }

    long accesses() {
        return accesses;
    }
}
