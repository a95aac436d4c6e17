package io.tieout.operators.collections;

import io.tieout.core.collections.Chase;
import io.tieout.core.collections.ChaseResult;
import io.tieout.core.collections.ChasedCustomer;
import io.tieout.core.collections.ChasedItem;
import io.tieout.core.collections.Notice;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.CustomerReply;
import io.tieout.core.documents.Observed;
import io.tieout.core.receivables.AccountItem;
import io.tieout.operators.serialization.TieoutTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Reminds the customers of a company: remembers how each of their items stands and what they said,
 * and looks at a customer at an hour of each business day in event time, or once at the end of
 * input. A reply is looked at as soon as the watermark passes it, so that its case does not wait
 * for the day. Out of order and again, the same news give the same notices.
 *
 * <p>State accesses: one read and one write for each item and each item that a reply names; a look
 * reads the customer's items once and writes those that were reminded.
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

    private final CollectionsOperatorSettings settings;

    private transient MapState<String, ChasedItem> items;
    private transient ValueState<ChasedCustomer> customer;
    private transient Chase chase;
    private transient RunTimes runTimes;

    public CollectionsFunction(CollectionsOperatorSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext openContext) {
        items = getRuntimeContext().getMapState(ITEMS);
        customer = getRuntimeContext().getState(CUSTOMER);
        chase = new Chase(settings.rules());
        runTimes = new RunTimes(settings);
    }

    @Override
    public void processElement1(AccountItem item, Context context, Collector<Notice> notices)
            throws Exception {
        items.put(item.id(), item(item.id()).with(item));
        lookLater(context.timerService(), timeOf(item, context.timestamp()));
    }

    @Override
    public void processElement2(Observed observed, Context context, Collector<Notice> notices)
            throws Exception {
        if (observed.event() instanceof Customer told) {
            customer.update(
                    customer(context.getCurrentKey()).with(told, observed.observedAtMillis()));
        } else if (observed.event() instanceof CustomerReply reply) {
            take(reply, context.getCurrentKey());
            lookLater(context.timerService(), observed.observedAtMillis());
            if (!settings.atEnd()) {
                context.timerService().registerEventTimeTimer(observed.observedAtMillis());
            }
        }
    }

    private void take(CustomerReply reply, String key) throws Exception {
        if (reply.receivableIds().isEmpty()) {
            customer.update(customer(key).with(reply));
        }
        for (String id : reply.receivableIds()) {
            items.put(id, item(id).with(reply));
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
        List<ChasedItem> remembered = new ArrayList<>();
        items.values().forEach(remembered::add);
        boolean remind = settings.atEnd() || runTimes.isRun(time);
        String key = context.getCurrentKey();
        ChaseResult result =
                chase.run(
                        CustomerKey.companyId(key),
                        CustomerKey.customerId(key),
                        customer(key),
                        remembered,
                        settings.atEnd() ? asOfDay(remembered) : runTimes.dayOf(time),
                        remind);
        remember(result);
        result.notices().forEach(notices::collect);
        result.exceptions().forEach(it -> context.output(CollectionsOutputs.EXCEPTIONS, it));
        boolean open = remembered.size() > result.forgotten().size();
        // At the end of input every timer fires at once: days that never came are not made up.
        if (open && context.timerService().currentWatermark() < Long.MAX_VALUE) {
            lookLater(context.timerService(), time);
        }
    }

    private void remember(ChaseResult result) throws Exception {
        customer.update(result.customer());
        for (ChasedItem item : result.changed()) {
            items.put(item.id(), item);
        }
        for (String id : result.forgotten()) {
            items.remove(id);
        }
    }

    /** The last day that anything says; without items, the epoch. */
    private static int asOfDay(List<ChasedItem> remembered) {
        return remembered.stream()
                .filter(it -> it.item() != null)
                .mapToInt(it -> it.item().asOfDay())
                .max()
                .orElse(0);
    }

    private ChasedItem item(String id) throws Exception {
        ChasedItem known = items.get(id);
        return known == null ? ChasedItem.unknown(id) : known;
    }

    private ChasedCustomer customer(String key) throws Exception {
        ChasedCustomer known = customer.value();
        return known == null ? ChasedCustomer.unknown(CustomerKey.customerId(key)) : known;
    }
}
