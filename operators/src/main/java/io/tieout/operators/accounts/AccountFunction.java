package io.tieout.operators.accounts;

import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.accounts.OpenAccount;
import io.tieout.core.collections.ChasedItem;
import io.tieout.operators.serialization.TieoutTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * States a customer's account whenever it has changed, at most so often, and at the start of each
 * day on which something is open, because it ages. A statement knows what came until its instant
 * and nothing that came later, so that it does not depend on the order of arrival or on a restart.
 *
 * <p>State accesses: one write for what comes; a statement reads the open items and writes those
 * that changed.
 */
final class AccountFunction
        extends KeyedProcessFunction<String, AccountNews, Tuple2<Long, CustomerAccount>> {

    private static final long serialVersionUID = 1L;
    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

    /** How long a dispute waits for its document, as in collections. */
    private static final long UNKNOWN_MILLIS = TimeUnit.DAYS.toMillis(90);

    /** With their times. Removed by the first statement at that time or after it. */
    private static final ListStateDescriptor<Tuple2<Long, AccountNews>> NEWS =
            new ListStateDescriptor<>(
                    "account-news", Types.TUPLE(Types.LONG, TieoutTypes.ACCOUNT_NEWS));

    /**
     * By id, open ones alone, and disputes of documents that nobody knows yet. A row is removed by
     * the statement after its item is cleared.
     */
    private static final MapStateDescriptor<String, ChasedItem> ITEMS =
            new MapStateDescriptor<>("account-items", Types.STRING, TieoutTypes.CHASED_ITEM);

    private final long everyMillis;

    private transient ListState<Tuple2<Long, AccountNews>> news;
    private transient MapState<String, ChasedItem> items;
    private transient long accesses;

    AccountFunction(long everyMillis) {
        if (everyMillis < 1) {
            throw new IllegalArgumentException("statements every " + everyMillis + " ms");
        }
        this.everyMillis = everyMillis;
    }

    @Override
    public void open(OpenContext openContext) {
        news = getRuntimeContext().getListState(NEWS);
        items = getRuntimeContext().getMapState(ITEMS);
        getRuntimeContext().getMetricGroup().gauge("stateAccesses", () -> accesses);
    }

    @Override
    public void processElement(
            AccountNews one, Context context, Collector<Tuple2<Long, CustomerAccount>> accounts)
            throws Exception {
        long time =
                one.observedAtMillis() == AccountNews.AS_ITS_RECORD
                        ? context.timestamp()
                        : one.observedAtMillis();
        accesses++;
        news.add(Tuple2.of(time, one));
        context.timerService()
                .registerEventTimeTimer(-Math.floorDiv(-time, everyMillis) * everyMillis);
    }

    @Override
    public void onTimer(
            long time, OnTimerContext context, Collector<Tuple2<Long, CustomerAccount>> accounts)
            throws Exception {
        Map<String, ChasedItem> known = known();
        Set<String> changed = takeNews(time, known);
        OpenAccount account = new OpenAccount();
        boolean open = false;
        for (ChasedItem one : known.values()) {
            account.add(one);
            boolean stays =
                    one.item() == null
                            ? one.dispute().receivedAtMillis() > time - UNKNOWN_MILLIS
                            : one.item().isOpen();
            if (!stays) {
                accesses++;
                items.remove(one.id());
            } else if (changed.contains(one.id())) {
                accesses++;
                items.put(one.id(), one);
            }
            open |= stays;
        }
        int day = Math.toIntExact(Math.floorDiv(time, DAY_MILLIS));
        account.statements(day).forEach(it -> accounts.collect(Tuple2.of(time, it)));
        // At the end of input every timer fires at once: days that never came are not made up.
        if (open && context.timerService().currentWatermark() < Long.MAX_VALUE) {
            context.timerService().registerEventTimeTimer((day + 1) * DAY_MILLIS);
        }
    }

    private Map<String, ChasedItem> known() throws Exception {
        Map<String, ChasedItem> known = new HashMap<>();
        for (ChasedItem item : items.values()) {
            accesses++;
            known.put(item.id(), item);
        }
        return known;
    }

    private Set<String> takeNews(long time, Map<String, ChasedItem> known) throws Exception {
        Set<String> changed = new TreeSet<>();
        List<Tuple2<Long, AccountNews>> later = new ArrayList<>();
        for (Tuple2<Long, AccountNews> one : news.get()) {
            if (one.f0 > time) {
                later.add(one);
            } else {
                ChasedItem of = one.f1.of();
                known.merge(of.id(), of, ChasedItem::with);
                changed.add(of.id());
            }
        }
        accesses += 2;
        news.update(later);
        return changed;
    }
}
