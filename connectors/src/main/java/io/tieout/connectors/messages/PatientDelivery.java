package io.tieout.connectors.messages;

import io.tieout.core.documents.DeadLetter;
import io.tieout.core.messages.OutgoingMessage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers messages at least once where the input never ends. Each is handed over, then recorded,
 * and one that is on record is not handed over again: only a crash between the two repeats a
 * message, with the same id. A server that is down holds up nothing: what could not be delivered is
 * kept in state and tried again later, by processing time. To be keyed by the id of the message and
 * run with a parallelism of 1, because the record is a file.
 *
 * <p>Its output is what could not be delivered: refused by the other side, or tried as often as
 * {@link RetrySettings} allow. A message without a recipient is left alone.
 */
public final class PatientDelivery<T> extends KeyedProcessFunction<String, T, DeadLetter> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PatientDelivery.class);

    private final ChannelSettings settings;
    private final MessageMaker<T> maker;
    private final RetrySettings retries;
    private final String record;
    private final TypeInformation<T> type;

    private transient MessageChannel channel;
    private transient SentRecord sent;
    private transient ValueState<T> waiting;
    private transient ValueState<Integer> attempts;

    /**
     * @param record path of the file that says what was delivered
     */
    public PatientDelivery(
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

    /** A message that waits for its next attempt is in state, and cleared with the last one. */
    @Override
    public void open(OpenContext openContext) throws Exception {
        channel = settings.open();
        waiting =
                getRuntimeContext().getState(new ValueStateDescriptor<>("messages-waiting", type));
        attempts =
                getRuntimeContext()
                        .getState(new ValueStateDescriptor<>("messages-attempts", Types.INT));
    }

    @Override
    public void processElement(T element, Context context, Collector<DeadLetter> failures)
            throws Exception {
        attempt(element, context, failures);
    }

    @Override
    public void onTimer(long now, OnTimerContext context, Collector<DeadLetter> failures)
            throws Exception {
        T element = waiting.value();
        if (element != null) {
            attempt(element, context, failures);
        }
    }

    private void attempt(T element, Context context, Collector<DeadLetter> failures)
            throws Exception {
        OutgoingMessage message = maker.message(element);
        long now = context.timerService().currentProcessingTime();
        if (sent == null) {
            sent = SentRecord.open(Path.of(record), now);
        }
        boolean isForNobody = channel.needsRecipient() && message.to().isBlank();
        if (sent.has(message.id()) || isForNobody) {
            forget();
            return;
        }
        try {
            channel.deliver(message, now);
            sent.add(message.id(), now);
            forget();
        } catch (MessageRefusedException e) {
            give(message, e, failures);
        } catch (IOException e) {
            int done = attempts.value() == null ? 1 : attempts.value() + 1;
            if (done >= retries.attempts()) {
                give(message, e, failures);
                return;
            }
            LOG.warn("{} failed, trying again later: {}", settings, e.getMessage());
            waiting.update(element);
            attempts.update(done);
            context.timerService().registerProcessingTimeTimer(now + backOff(done));
        }
    }

    private long backOff(int attemptsDone) {
        long doublings = Math.min(attemptsDone - 1, 30);
        return Math.min(retries.firstBackOffMillis() << doublings, retries.maxBackOffMillis());
    }

    private void give(OutgoingMessage message, Exception cause, Collector<DeadLetter> failures)
            throws IOException {
        forget();
        failures.collect(Undelivered.letter(message, cause));
    }

    private void forget() {
        waiting.clear();
        attempts.clear();
    }

    @Override
    public void close() throws Exception {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            if (sent != null) {
                sent.close();
            }
        }
    }
}
