package io.tieout.operators.lookup;

import java.util.List;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Decides an event once, at its settle tick, when all keys that it consults have answered. Of
 * several contents under one id the one observed first is decided; the others leave by the side
 * output of conflicts. Deliveries of the same event again are dropped and counted, as long as the
 * decision is remembered.
 *
 * <p>State accesses for an event: one write when it comes, one for each reply, one read at its tick
 * and one write for the mark that it is decided; one read and one delete when that is forgotten.
 */
public final class GatherFunction<E, A, R>
        extends KeyedCoProcessFunction<String, Inquiry<E>, Reply<A>, R> {

    private static final long serialVersionUID = 1L;

    /** Name of the accumulator of events that were delivered again. */
    public static final String DUPLICATES = "gather.duplicates";

    /** Name of the accumulator of accesses to the state backend. */
    public static final String STATE_ACCESSES = "gather.state-accesses";

    private final SettleTick settle;
    private final Deciding<E, A, R> deciding;
    private final long retentionMillis;
    private final OutputTag<E> conflicts;

    /**
     * The inquiries and replies of an event, replaced by a mark when it is decided. The mark is
     * cleared when the retention is over; at the end of input there is none.
     */
    private final ListStateDescriptor<GatherItem<E, A>> itemsState;

    private transient ListState<GatherItem<E, A>> items;
    private transient LongCounter duplicates;
    private transient LongCounter stateAccesses;
    private transient long accesses;

    /**
     * @param retentionMillis how long a decision is remembered after its tick, in event time
     */
    public GatherFunction(
            LookupTypes<E, ?, ?, ?, A> types,
            SettleTick settle,
            Deciding<E, A, R> deciding,
            long retentionMillis) {
        this.settle = settle;
        this.deciding = deciding;
        this.retentionMillis = retentionMillis;
        this.conflicts = types.conflicts();
        this.itemsState = types.gatherState();
    }

    @Override
    public void open(OpenContext openContext) {
        items = getRuntimeContext().getListState(itemsState);
        duplicates = getRuntimeContext().getLongCounter(DUPLICATES);
        stateAccesses = getRuntimeContext().getLongCounter(STATE_ACCESSES);
        getRuntimeContext().getMetricGroup().gauge("stateAccesses", () -> accesses);
    }

    @Override
    public void processElement1(Inquiry<E> inquiry, Context context, Collector<R> decisions)
            throws Exception {
        accesses++;
        items.add(GatherItem.of(inquiry));
        long next = SettleTick.later(context.timerService().currentWatermark(), 1);
        long tick = Math.max(settle.tickOf(inquiry.observedAtMillis()), next);
        context.timerService().registerEventTimeTimer(tick);
    }

    /** A reply needs no timer of its own: its inquiry has one, which waits for all replies. */
    @Override
    public void processElement2(Reply<A> reply, Context context, Collector<R> decisions)
            throws Exception {
        accesses++;
        items.add(GatherItem.of(reply));
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<R> decisions)
            throws Exception {
        accesses++;
        Gathered<E, A> gathered = new Gathered<>(items.get());
        if (gathered.decided() != null) {
            again(gathered, time, context);
        } else if (gathered.first() != null) {
            decide(gathered, time, context, decisions);
        } else {
            clear();
        }
    }

    private void decide(
            Gathered<E, A> gathered, long time, OnTimerContext context, Collector<R> decisions)
            throws Exception {
        Inquiry<E> first = gathered.first();
        List<A> answers = gathered.answersTo(first);
        if (answers == null) {
            waitForAnswers(first, context);
            return;
        }
        long tick = Math.max(settle.tickOf(first.observedAtMillis()), time);
        decisions.collect(deciding.decide(first.event(), answers, tick));
        duplicates.add(gathered.deliveriesOf(first.contentHash()) - 1);
        report(gathered, first.contentHash(), context);
        remember(first.contentHash(), SettleTick.later(time, retentionMillis), context);
    }

    /** Only an event that came after its tick is answered after it. */
    private static void waitForAnswers(
            Inquiry<?> inquiry, KeyedCoProcessFunction<String, ?, ?, ?>.OnTimerContext context) {
        long watermark = context.timerService().currentWatermark();
        if (watermark == Long.MAX_VALUE) {
            throw new IllegalStateException("not all keys answered to " + inquiry.id());
        }
        context.timerService().registerEventTimeTimer(watermark + 1);
    }

    /** The event came again, or it is time to forget it. */
    private void again(Gathered<E, A> gathered, long time, OnTimerContext context)
            throws Exception {
        GatherItem.Decided decided = gathered.decided();
        duplicates.add(gathered.deliveriesOf(decided.contentHash()));
        report(gathered, decided.contentHash(), context);
        if (time >= decided.forgetAtMillis()) {
            clear();
        } else {
            replace(decided);
        }
    }

    private void report(Gathered<E, A> gathered, long contentHash, OnTimerContext context) {
        gathered.conflicting(contentHash).forEach(event -> context.output(conflicts, event));
    }

    private void remember(long contentHash, long forgetAtMillis, OnTimerContext context)
            throws Exception {
        if (context.timerService().currentWatermark() >= forgetAtMillis) {
            clear();
        } else {
            replace(new GatherItem.Decided(contentHash, forgetAtMillis));
            context.timerService().registerEventTimeTimer(forgetAtMillis);
        }
    }

    private void replace(GatherItem.Decided decided) throws Exception {
        accesses++;
        items.update(List.of(GatherItem.of(decided)));
    }

    private void clear() {
        accesses++;
        items.clear();
    }

    @Override
    public void close() {
        if (stateAccesses != null) {
            stateAccesses.add(accesses);
        }
    }
}
