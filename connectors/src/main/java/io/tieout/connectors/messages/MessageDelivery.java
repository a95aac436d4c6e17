package io.tieout.connectors.messages;

import io.tieout.connectors.patience.Pause;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.messages.OutgoingMessage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers messages at least once: each is handed over, then recorded, and one that is on record is
 * not handed over again. Only a crash between the two repeats a message, with the same id. To be
 * run with a parallelism of 1, because the record is a file.
 *
 * <p>Its output is what could not be delivered: refused by the other side, or tried as often as
 * {@link RetrySettings} allow. A message without a recipient is left alone and counted.
 */
public final class MessageDelivery<T> extends ProcessFunction<T, DeadLetter> {

    /** Counters of what was delivered, had been before, waits for an address, failed. */
    public static final String DELIVERED = "messages.delivered";

    public static final String REPEATED = "messages.repeated";
    public static final String WAITING = "messages.waiting";
    public static final String FAILED = "messages.failed";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(MessageDelivery.class);

    private final ChannelSettings settings;
    private final MessageMaker<T> maker;
    private final RetrySettings retries;
    private final String record;

    private transient RecordedChannel channel;
    private transient Pause pause;

    /**
     * @param record path of the file that says what was delivered
     */
    public MessageDelivery(
            ChannelSettings settings, MessageMaker<T> maker, RetrySettings retries, Path record) {
        this.settings = settings;
        this.maker = maker;
        this.retries = retries;
        this.record = record.toAbsolutePath().toString();
    }

    @Override
    public void open(OpenContext openContext) throws Exception {
        channel = new RecordedChannel(settings, Path.of(record));
        pause = Pause.REAL;
    }

    /** A test lets no time pass. */
    void waitBy(Pause other) {
        pause = other;
    }

    @Override
    public void processElement(T element, Context context, Collector<DeadLetter> failures)
            throws Exception {
        OutgoingMessage message = maker.message(element);
        try {
            count(nameOf(deliver(message, context)));
        } catch (MessageRefusedException | IOException e) {
            count(FAILED);
            failures.collect(RecordedChannel.deadLetter(message, e));
        }
    }

    private static String nameOf(RecordedChannel.Outcome outcome) {
        return switch (outcome) {
            case DELIVERED -> DELIVERED;
            case REPEATED -> REPEATED;
            case WITHOUT_RECIPIENT -> WAITING;
        };
    }

    private RecordedChannel.Outcome deliver(OutgoingMessage message, Context context)
            throws MessageRefusedException, IOException, InterruptedException {
        long backOff = retries.firstBackOffMillis();
        for (int attempt = 1; ; attempt++) {
            try {
                return channel.deliver(message, context.timerService().currentProcessingTime());
            } catch (IOException e) {
                if (attempt >= retries.attempts()) {
                    throw e;
                }
                LOG.warn("{} failed, trying again in {} ms: {}", settings, backOff, e.getMessage());
            }
            pause.ofMillis(backOff);
            backOff = Math.min(2 * backOff, retries.maxBackOffMillis());
        }
    }

    private void count(String name) {
        getRuntimeContext().getLongCounter(name).add(1);
    }

    @Override
    public void close() throws Exception {
        if (channel != null) {
            channel.close();
        }
    }
}
