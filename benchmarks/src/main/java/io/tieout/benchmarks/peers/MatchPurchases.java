package io.tieout.benchmarks.peers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Matches a line of an invoice once its order has the same price and enough was received that no
 * other line took: one value state for each order line, first come, first served.
 */
final class MatchPurchases extends KeyedProcessFunction<PairKey, Purchase, String> {
    private static final long serialVersionUID = 1L;

    private final LongCounter pairs = new LongCounter();
    private transient ValueState<OrderStanding> standing;

    @Override
    public void open(OpenContext context) {
        standing =
                getRuntimeContext()
                        .getState(
                                new ValueStateDescriptor<>(
                                        "standing", HandWrittenType.ORDER_STANDING));
        getRuntimeContext().addAccumulator(PlainFlinkMatch.PAIRS, pairs);
    }

    @Override
    public void processElement(Purchase it, Context context, Collector<String> out)
            throws Exception {
        OrderStanding before = standing.value();
        OrderStanding known = before == null ? OrderStanding.NOTHING : before;
        BigDecimal price = it.kind() == 'O' ? it.price() : known.price();
        BigDecimal free = it.kind() == 'R' ? known.free().add(it.quantity()) : known.free();
        List<OrderStanding.Billed> waiting = new ArrayList<>(known.waiting());
        if (it.kind() == 'I') {
            waiting.add(new OrderStanding.Billed(it.id(), it.quantity(), it.price()));
        }
        List<OrderStanding.Billed> left = new ArrayList<>();
        for (OrderStanding.Billed billed : waiting) {
            boolean matches =
                    price != null
                            && price.compareTo(billed.price()) == 0
                            && billed.quantity().compareTo(free) <= 0;
            if (matches) {
                free = free.subtract(billed.quantity());
                pairs.add(1);
                out.collect(billed.id());
            } else {
                left.add(billed);
            }
        }
        standing.update(new OrderStanding(price, free, left));
    }
}
