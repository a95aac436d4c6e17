package io.tieout.connectors.messages;

import io.tieout.connectors.patience.Pause;
import io.tieout.core.messages.DeliveryEvent;
import io.tieout.core.messages.DeliveryState;
import io.tieout.core.messages.OutgoingMessage;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Delivers messages and says what became of each: once, as far as the record goes, and again as
 * often as {@link RetrySettings} allow where the other side is away. It waits between two attempts.
 * One thread.
 */
public final class TrackedDelivery implements AutoCloseable {

    private final RecordedChannel channel;
    private final RetrySettings retries;
    private final Pause pause;

    /**
     * @param record file that says what was delivered; one process writes it at a time
     */
    public TrackedDelivery(ChannelSettings settings, RetrySettings retries, Path record) {
        this(settings, retries, record, Pause.REAL);
    }

    TrackedDelivery(ChannelSettings settings, RetrySettings retries, Path record, Pause pause) {
        this.channel = new RecordedChannel(settings, record);
        this.retries = retries;
        this.pause = pause;
    }

    /**
     * Delivers a message.
     *
     * @return sent, on the day on record if it was sent before; failed, with the reason; null if
     *     the message names nobody to whom it could go
     */
    public DeliveryEvent deliver(OutgoingMessage message, long nowMillis)
            throws InterruptedException {
        long backOff = retries.firstBackOffMillis();
        for (int attempt = 1; ; attempt++) {
            try {
                return sent(message, channel.deliver(message, nowMillis), nowMillis);
            } catch (MessageRefusedException e) {
                return failed(message, e, nowMillis);
            } catch (IOException e) {
                if (attempt >= retries.attempts()) {
                    return failed(message, e, nowMillis);
                }
            }
            pause.ofMillis(backOff);
            backOff = Math.min(2 * backOff, retries.maxBackOffMillis());
        }
    }

    private DeliveryEvent sent(
            OutgoingMessage message, RecordedChannel.Outcome outcome, long nowMillis) {
        return switch (outcome) {
            case DELIVERED -> new DeliveryEvent(message.id(), DeliveryState.SENT, nowMillis, "");
            case REPEATED ->
                    new DeliveryEvent(
                            message.id(),
                            DeliveryState.SENT,
                            channel.deliveredAtMillis(message.id()),
                            "");
            case WITHOUT_RECIPIENT -> null;
        };
    }

    private static DeliveryEvent failed(OutgoingMessage message, Exception cause, long nowMillis) {
        return new DeliveryEvent(
                message.id(), DeliveryState.FAILED, nowMillis, String.valueOf(cause.getMessage()));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
