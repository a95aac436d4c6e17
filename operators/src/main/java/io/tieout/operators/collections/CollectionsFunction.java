package io.tieout.operators.collections;

import io.tieout.core.collections.Chase;
import io.tieout.core.collections.ChaseResult;
import io.tieout.core.collections.ChasedCustomer;
import io.tieout.core.collections.ChasedItem;
import io.tieout.core.collections.Notice;
import io.tieout.core.collections.ReplyNote;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.CustomerReply;
import io.tieout.core.documents.Observed;
import io.tieout.core.receivables.AccountItem;
import io.tieout.operators.serialization.TieoutTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Reminds the customers of a company: remembers how each of their items stands and what they said,
 * and looks at a customer at an hour of each business day in event time, or once at the end of
 * input. A reply is looked at as soon as the watermark passes it, so that its case does not wait
 * for the day. A look knows what came until its instant and nothing that came later, so that out of
 * order, again, and after a restart the same news give the same notices.
 *
 * <p>State accesses: one write for each item and each document; a look reads what is new and the
 * customer's items once and writes those that changed.
 */
public final class CollectionsFunction
        extends KeyedCoProcessFunction<String, AccountItem, Observed, Notice> {

    private static final long serialVersionUID = 1L;

    /** By id of the document. A row is removed at the first look after the document is cleared. */
    private static final MapStateDescriptor<String, ChasedItem> ITEMS =
            new MapStateDescriptor<>("chased-items", Types.STRING, TieoutTypes.CHASED_ITEM);

    /** Kept as long as there is master data; what it says of the past ends after a year. */
    private static final ValueStateDescriptor<ChasedCustomer> CUSTOMER =
            new ValueStateDescriptor<>("chased-customer", TieoutTypes.CHASED_CUSTOMER);

    /** Items with their times. Removed by the first look at that time or after it. */
    private static final ListStateDescriptor<Tuple2<Long, AccountItem>> NEW_ITEMS =
            new ListStateDescriptor<>(
                    "new-items", Types.TUPLE(Types.LONG, TieoutTypes.ACCOUNT_ITEM));

    /** Customers and their replies, as {@link #NEW_ITEMS}. */
    private static final ListStateDescriptor<Observed> NEW_DOCUMENTS =
            new ListStateDescriptor<>("new-documents", TieoutTypes.OBSERVED);

    private final CollectionsOperatorSettings settings;

    private transient MapState<String, ChasedItem> items;
    private transient ValueState<ChasedCustomer> customer;
    private transient ListState<Tuple2<Long, AccountItem>> newItems;
    private transient ListState<Observed> newDocuments;
    private transient Chase chase;
    private transient RunTimes runTimes;
    private transient long accesses;

    public CollectionsFunction(CollectionsOperatorSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext openContext) {
        items = getRuntimeContext().getMapState(ITEMS);
        customer = getRuntimeContext().getState(CUSTOMER);
        newItems = getRuntimeContext().getListState(NEW_ITEMS);
        newDocuments = getRuntimeContext().getListState(NEW_DOCUMENTS);
        chase = new Chase(settings.rules());
        runTimes = new RunTimes(settings);
        getRuntimeContext().getMetricGroup().gauge("stateAccesses", () -> accesses);
    }

    @Override
    public void processElement1(AccountItem item, Context context, Collector<Notice> notices)
            throws Exception {
        long time = timeOf(item, context.timestamp());
        accesses++;
        newItems.add(Tuple2.of(time, item));
        lookLater(context.timerService(), time);
    }

    @Override
    public void processElement2(Observed observed, Context context, Collector<Notice> notices)
            throws Exception {
        accesses++;
        newDocuments.add(observed);
        boolean reply = observed.event() instanceof CustomerReply;
        lookLater(context.timerService(), observed.observedAtMillis());
        if (reply && !settings.atEnd()) {
            context.timerService().registerEventTimeTimer(observed.observedAtMillis());
        }
    }

    /** Items come from a timer of cash application, and with its time. */
    private static long timeOf(AccountItem item, Long timestamp) {
        return timestamp == null ? TimeUnit.DAYS.toMillis(item.asOfDay()) : timestamp;
    }

    private void lookLater(TimerService timers, long timestamp) {
        if (settings.atEnd()) {
            timers.registerEventTimeTimer(Long.MAX_VALUE);
            return;
        }
        // Counted from the news and not from the watermark, whose steps differ from run to run.
        timers.registerEventTimeTimer(runTimes.after(timestamp));
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Notice> notices)
            throws Exception {
        String key = context.getCurrentKey();
        Map<String, ChasedItem> remembered = remembered();
        Map<String, ChasedItem> changed = new TreeMap<>();
        ChasedCustomer known = takeDocuments(key, time, remembered, changed);
        takeItems(time, remembered, changed);
        ChaseResult result = look(key, time, known, remembered.values());
        remember(result, changed);
        result.notices().forEach(notices::collect);
        result.exceptions().forEach(it -> context.output(CollectionsOutputs.EXCEPTIONS, it));
        boolean open = remembered.size() > result.forgotten().size();
        // At the end of input every timer fires at once: days that never came are not made up.
        if (open && context.timerService().currentWatermark() < Long.MAX_VALUE) {
            lookLater(context.timerService(), time);
        }
    }

    private static long lastSaid(ChasedItem item) {
        return Stream.of(item.dispute(), item.promise(), item.block())
                .filter(Objects::nonNull)
                .mapToLong(ReplyNote::receivedAtMillis)
                .max()
                .orElse(Long.MIN_VALUE);
    }

    private ChaseResult look(
            String key, long time, ChasedCustomer known, Collection<ChasedItem> remembered) {
        if (settings.quiet()) {
            long limit = time - TimeUnit.DAYS.toMillis(settings.rules().replyMemoryDays());
            List<String> over =
                    remembered.stream()
                            .filter(
                                    it ->
                                            it.item() == null
                                                    ? lastSaid(it) < limit
                                                    : !it.item().isOpen())
                            .map(ChasedItem::id)
                            .toList();
            return new ChaseResult(known, List.of(), over, List.of(), List.of());
        }
        return chase.run(
                CustomerKey.companyId(key),
                CustomerKey.customerId(key),
                known,
                remembered,
                settings.atEnd() ? asOfDay(remembered) : runTimes.dayOf(time),
                settings.atEnd() || runTimes.isRun(time));
    }

    private Map<String, ChasedItem> remembered() throws Exception {
        Map<String, ChasedItem> remembered = new HashMap<>();
        for (ChasedItem item : items.values()) {
            accesses++;
            remembered.put(item.id(), item);
        }
        return remembered;
    }

    private ChasedCustomer takeDocuments(
            String key, long time, Map<String, ChasedItem> remembered, Map<String, ChasedItem> out)
            throws Exception {
        accesses += 2;
        ChasedCustomer told = customer.value();
        if (told == null) {
            told = ChasedCustomer.unknown(CustomerKey.customerId(key));
        }
        List<Observed> later = new ArrayList<>();
        for (Observed observed : newDocuments.get()) {
            if (observed.observedAtMillis() > time) {
                later.add(observed);
            } else if (observed.event() instanceof Customer record) {
                told = told.with(record, observed.observedAtMillis());
            } else if (observed.event() instanceof CustomerReply reply) {
                told = reply.receivableIds().isEmpty() ? told.with(reply) : told;
                for (String id : reply.receivableIds()) {
                    change(item(id, remembered).with(reply), remembered, out);
                }
            }
        }
        newDocuments.update(later);
        return told;
    }

    private void takeItems(
            long time, Map<String, ChasedItem> remembered, Map<String, ChasedItem> out)
            throws Exception {
        accesses += 2;
        List<Tuple2<Long, AccountItem>> later = new ArrayList<>();
        for (Tuple2<Long, AccountItem> news : newItems.get()) {
            if (news.f0 > time) {
                later.add(news);
            } else {
                change(item(news.f1.id(), remembered).with(news.f1), remembered, out);
            }
        }
        newItems.update(later);
    }

    private static ChasedItem item(String id, Map<String, ChasedItem> remembered) {
        ChasedItem known = remembered.get(id);
        return known == null ? ChasedItem.unknown(id) : known;
    }

    private static void change(
            ChasedItem item, Map<String, ChasedItem> remembered, Map<String, ChasedItem> out) {
        remembered.put(item.id(), item);
        out.put(item.id(), item);
    }

    private void remember(ChaseResult result, Map<String, ChasedItem> changed) throws Exception {
        accesses++;
        customer.update(result.customer());
        result.changed().forEach(item -> changed.put(item.id(), item));
        for (String id : result.forgotten()) {
            accesses++;
            changed.remove(id);
            items.remove(id);
        }
        for (ChasedItem item : changed.values()) {
            accesses++;
            items.put(item.id(), item);
        }
    }

    /** The last day that anything says; without items, the epoch. */
    private static int asOfDay(Collection<ChasedItem> remembered) {
        return remembered.stream()
                .filter(it -> it.item() != null)
                .mapToInt(it -> it.item().asOfDay())
                .max()
                .orElse(0);
    }
}
