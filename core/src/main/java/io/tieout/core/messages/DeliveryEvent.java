package io.tieout.core.messages;

import java.util.Objects;

/**
 * What a channel tells about a message.
 *
 * @param messageId of the {@link OutgoingMessage}
 * @param state what happened: any but {@link DeliveryState#PREPARED}
 * @param atMillis when, in milliseconds since 1970-01-01T00:00Z
 * @param reason why it failed, in the channel's words; empty otherwise
 */
public record DeliveryEvent(String messageId, DeliveryState state, long atMillis, String reason) {

    public DeliveryEvent {
        Objects.requireNonNull(messageId, "messageId");
        reason = reason == null ? "" : reason;
        if (state == DeliveryState.PREPARED) {
            throw new IllegalArgumentException("no channel prepares messages: " + messageId);
        }
    }
}
