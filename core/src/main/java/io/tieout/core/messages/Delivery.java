package io.tieout.core.messages;

import java.util.Objects;

/**
 * What is known about the delivery of one message. The state follows from the set of events, not
 * from their order: an event that comes twice or late changes nothing that it should not.
 *
 * @param messageId of the {@link OutgoingMessage}
 * @param subjectId what the message is about, such as an invoice
 * @param to address; empty if none is known yet
 * @param preparedAtMillis when it was made
 * @param sentAtMillis last time it was taken; {@link #NEVER} if not
 * @param openedAtMillis first time it was seen; {@link #NEVER} if not
 * @param failedAtMillis last time it failed; {@link #NEVER} if not
 * @param failure why it failed that time; empty if it did not
 */
public record Delivery(
        String messageId,
        String subjectId,
        String to,
        long preparedAtMillis,
        long sentAtMillis,
        long openedAtMillis,
        long failedAtMillis,
        String failure) {

    public static final long NEVER = Long.MIN_VALUE;

    public Delivery {
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(subjectId, "subjectId");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(failure, "failure");
    }

    /** A message that waits to be sent. */
    public static Delivery prepared(
            String messageId, String subjectId, String to, long preparedAtMillis) {
        return new Delivery(messageId, subjectId, to, preparedAtMillis, NEVER, NEVER, NEVER, "");
    }

    /** A failure counts until the message is sent after it; whoever opened it has it. */
    public DeliveryState state() {
        if (openedAtMillis != NEVER) {
            return DeliveryState.OPENED;
        }
        if (failedAtMillis != NEVER && failedAtMillis >= sentAtMillis) {
            return DeliveryState.FAILED;
        }
        return sentAtMillis == NEVER ? DeliveryState.PREPARED : DeliveryState.SENT;
    }

    /**
     * The delivery with what an event adds to it.
     *
     * @throws IllegalArgumentException if the event is about another message
     */
    public Delivery with(DeliveryEvent event) {
        if (!event.messageId().equals(messageId)) {
            throw new IllegalArgumentException(
                    "an event of " + event.messageId() + " for " + messageId);
        }
        return switch (event.state()) {
            case SENT -> with(Math.max(sentAtMillis, event.atMillis()), openedAtMillis);
            case OPENED -> with(sentAtMillis, first(openedAtMillis, event.atMillis()));
            case FAILED -> failed(event);
            case PREPARED -> this;
        };
    }

    private static long first(long known, long other) {
        return known == NEVER ? other : Math.min(known, other);
    }

    private Delivery with(long sentAt, long openedAt) {
        return new Delivery(
                messageId,
                subjectId,
                to,
                preparedAtMillis,
                sentAt,
                openedAt,
                failedAtMillis,
                failure);
    }

    /**
     * Of two failures at the same time the reason that sorts last counts, so that order does not.
     */
    private Delivery failed(DeliveryEvent event) {
        boolean later =
                event.atMillis() > failedAtMillis
                        || (event.atMillis() == failedAtMillis
                                && event.reason().compareTo(failure) > 0);
        return later
                ? new Delivery(
                        messageId,
                        subjectId,
                        to,
                        preparedAtMillis,
                        sentAtMillis,
                        openedAtMillis,
                        event.atMillis(),
                        event.reason())
                : this;
    }
}
