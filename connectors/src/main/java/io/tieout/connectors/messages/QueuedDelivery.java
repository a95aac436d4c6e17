package io.tieout.connectors.messages;

import io.tieout.core.documents.DeadLetter;
import io.tieout.core.messages.OutgoingMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers messages as {@link MessageDelivery} does, for a run that goes on for ever: what waits
 * for the other side waits in state, and neither holds up the run nor gets lost with it. All
 * elements have one key, and the parallelism is 1, because the record is a file.
 *
 * <p>After a failure nothing is tried for a while, which doubles with each further one; what failed
 * goes behind what has not been tried. A message is given up after as many attempts as {@link
 * RetrySettings} allow.
 *
 * <p>State accesses: four for a message that is delivered at once.
 */
public final class QueuedDelivery<T> extends KeyedProcessFunction<String, T, DeadLetter> {

    /** Tries for about a day. */
    public static final RetrySettings PATIENT = new RetrySettings(100, 1_000, 900_000);

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(QueuedDelivery.class);

    /** Between two looks at what else the task has to do. */
    private static final int AT_ONCE = 10;

    private final ChannelSettings settings;
    private final MessageMaker<T> maker;
    private final RetrySettings retries;
    private final String record;
    private final TypeInformation<T> type;

    /** By place: how often it was tried, and what. Removed when it left or was given up. */
    private transient MapState<Long, Tuple2<Integer, T>> queue;

    /** The first place, the one behind the last, failures in a row. One row, never cleared. */
    private transient ValueState<Tuple3<Long, Long, Integer>> ends;

    private transient RecordedChannel channel;
    private transient Map<RecordedChannel.Outcome, Counter> outcomes;
    private transient Counter failed;

    /**
     * @param record path of the file that says what was delivered
     * @param type of the elements, for the state
     */
    public QueuedDelivery(
            ChannelSettings settings,
            MessageMaker<T> maker,
            RetrySettings retries,
            Path record,
            TypeInformation<T> type) {
        this.settings = settings;
        this.maker = maker;
        this.retries = retries;
        this.record = record.toAbsolutePath().toString();
        this.type = type;
    }

    @Override
    public void open(OpenContext openContext) throws Exception {
        channel = new RecordedChannel(settings, Path.of(record));
        MetricGroup metrics = getRuntimeContext().getMetricGroup().addGroup("messages");
        outcomes = new EnumMap<>(RecordedChannel.Outcome.class);
        for (RecordedChannel.Outcome outcome : RecordedChannel.Outcome.values()) {
            outcomes.put(outcome, metrics.counter(outcome.name().toLowerCase(Locale.ROOT)));
        }
        failed = metrics.counter("failed");
        queue =
                getRuntimeContext()
                        .getMapState(
                                new MapStateDescriptor<>(
                                        "messages", Types.LONG, Types.TUPLE(Types.INT, type)));
        ends =
                getRuntimeContext()
                        .getState(
                                new ValueStateDescriptor<>(
                                        "ends", Types.TUPLE(Types.LONG, Types.LONG, Types.INT)));
    }

    @Override
    public void processElement(T element, Context context, Collector<DeadLetter> failures)
            throws Exception {
        Tuple3<Long, Long, Integer> at = ends();
        if (at.f0.equals(at.f1)) {
            wake(context, 0);
        }
        put(at, 0, element);
        ends.update(at);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<DeadLetter> failures)
            throws Exception {
        Tuple3<Long, Long, Integer> at = ends();
        long wait = 1;
        for (int i = 0; i < AT_ONCE && at.f0 < at.f1 && wait == 1; i++) {
            wait = tryFirst(at, context, failures);
        }
        if (at.f0 < at.f1) {
            wake(context, wait);
        }
        ends.update(at);
    }

    /**
     * Takes the first message out and tries it.
     *
     * @return milliseconds until the next may be tried
     */
    private long tryFirst(
            Tuple3<Long, Long, Integer> at, OnTimerContext context, Collector<DeadLetter> failures)
            throws Exception {
        Tuple2<Integer, T> first = queue.get(at.f0);
        queue.remove(at.f0);
        at.f0++;
        OutgoingMessage message = maker.message(first.f1);
        try {
            long now = context.timerService().currentProcessingTime();
            outcomes.get(channel.deliver(message, now)).inc();
            at.f2 = 0;
            return 1;
        } catch (MessageRefusedException e) {
            giveUp(message, e, failures);
            return 1;
        } catch (IOException e) {
            at.f2++;
            if (first.f0 + 1 >= retries.attempts()) {
                giveUp(message, e, failures);
            } else {
                put(at, first.f0 + 1, first.f1);
            }
            long wait = backOff(at.f2);
            LOG.warn("{} failed, trying again in {} ms: {}", settings, wait, e.getMessage());
            return wait;
        }
    }

    private void put(Tuple3<Long, Long, Integer> at, int attempts, T element) throws Exception {
        queue.put(at.f1, Tuple2.of(attempts, element));
        at.f1++;
    }

    private void giveUp(OutgoingMessage message, Exception cause, Collector<DeadLetter> failures) {
        failed.inc();
        failures.collect(RecordedChannel.deadLetter(message, cause));
    }

    /** A failure makes the next wait at least two milliseconds: one means none. */
    private long backOff(int failuresInRow) {
        long wait = retries.firstBackOffMillis();
        for (int i = 1; i < failuresInRow && wait < retries.maxBackOffMillis(); i++) {
            wait *= 2;
        }
        return Math.max(2, Math.min(wait, retries.maxBackOffMillis()));
    }

    private void wake(Context context, long afterMillis) {
        context.timerService()
                .registerProcessingTimeTimer(
                        context.timerService().currentProcessingTime() + afterMillis);
    }

    private Tuple3<Long, Long, Integer> ends() throws Exception {
        Tuple3<Long, Long, Integer> at = ends.value();
        return at == null ? Tuple3.of(0L, 0L, 0) : at;
    }

    @Override
    public void close() throws Exception {
        if (channel != null) {
            channel.close();
        }
    }
}
