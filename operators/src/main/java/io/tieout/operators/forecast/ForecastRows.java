package io.tieout.operators.forecast;

import io.tieout.core.forecast.ForecastBands;
import io.tieout.core.receivables.AccountItem;
import io.tieout.operators.serialization.TieoutTypes;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;

/** What is remembered of a company between two forecasts, by key. */
final class ForecastRows {

    /** With their times. Removed by the first forecast at that time or after it. */
    private static final ListStateDescriptor<Tuple2<Long, ForecastInput>> NEWS =
            new ListStateDescriptor<>(
                    "forecast-news", Types.TUPLE(Types.LONG, TieoutTypes.FORECAST_INPUT));

    /**
     * By id. What was paid is removed at the first forecast of the month in which it counts no
     * more.
     */
    private static final MapStateDescriptor<String, AccountItem> ITEMS =
            new MapStateDescriptor<>("forecast-items", Types.STRING, TieoutTypes.ACCOUNT_ITEM);

    /** By customer. Kept as long as there is master data: one row each. */
    private static final MapStateDescriptor<String, CustomerSegment> SEGMENTS =
            new MapStateDescriptor<>(
                    "forecast-segments", Types.STRING, TypeInformation.of(CustomerSegment.class));

    /** One row, never cleared: the day of the last look back and what it taught. */
    private static final ValueStateDescriptor<Tuple2<Integer, ForecastBands>> BANDS =
            new ValueStateDescriptor<>(
                    "forecast-bands",
                    Types.TUPLE(Types.INT, TypeInformation.of(ForecastBands.class)));

    private final ListState<Tuple2<Long, ForecastInput>> news;
    private final MapState<String, AccountItem> items;
    private final MapState<String, CustomerSegment> segments;
    private final ValueState<Tuple2<Integer, ForecastBands>> bands;
    private long accesses;

    ForecastRows(RuntimeContext context) {
        news = context.getListState(NEWS);
        items = context.getMapState(ITEMS);
        segments = context.getMapState(SEGMENTS);
        bands = context.getState(BANDS);
    }

    void add(long atMillis, ForecastInput input) throws Exception {
        accesses++;
        news.add(Tuple2.of(atMillis, input));
    }

    /** Takes out what came until an instant, in the order in which it came. */
    List<ForecastInput> takeNews(long untilMillis) throws Exception {
        List<ForecastInput> taken = new ArrayList<>();
        List<Tuple2<Long, ForecastInput>> later = new ArrayList<>();
        for (Tuple2<Long, ForecastInput> one : news.get()) {
            if (one.f0 > untilMillis) {
                later.add(one);
            } else {
                taken.add(one.f1);
            }
        }
        accesses += 2;
        news.update(later);
        return taken;
    }

    /** Remembers an item; the one before, null if there was none. */
    AccountItem put(AccountItem item) throws Exception {
        accesses += 2;
        AccountItem before = items.get(item.id());
        items.put(item.id(), item);
        return before;
    }

    void forget(AccountItem item) throws Exception {
        accesses++;
        items.remove(item.id());
    }

    /** Remembers a segment unless a later version is known; whether it was remembered. */
    boolean put(CustomerSegment segment) throws Exception {
        accesses++;
        CustomerSegment known = segments.get(segment.customerId());
        if (known != null && CustomerSegment.ORDER.compare(known, segment) >= 0) {
            return false;
        }
        accesses++;
        segments.put(segment.customerId(), segment);
        return true;
    }

    List<AccountItem> items() throws Exception {
        List<AccountItem> all = new ArrayList<>();
        for (AccountItem item : items.values()) {
            accesses++;
            all.add(item);
        }
        return all;
    }

    List<CustomerSegment> segments() throws Exception {
        List<CustomerSegment> all = new ArrayList<>();
        for (CustomerSegment segment : segments.values()) {
            accesses++;
            all.add(segment);
        }
        return all;
    }

    /** The day of the last look back and what it taught; null before the first. */
    Tuple2<Integer, ForecastBands> bands() throws Exception {
        accesses++;
        return bands.value();
    }

    void bands(int day, ForecastBands taught) throws Exception {
        accesses++;
        bands.update(Tuple2.of(day, taught));
    }

    long accesses() {
        return accesses;
    }
}
