package io.tieout.connectors.messages;

import io.tieout.core.documents.DeadLetter;
import io.tieout.core.messages.OutgoingMessage;

/** Words for messages that could not be delivered. */
final class Undelivered {

    private Undelivered() {}

    static DeadLetter letter(OutgoingMessage message, Exception cause) {
        return new DeadLetter(
                "messages",
                message.id(),
                "to",
                "message to '" + message.to() + "' was not delivered: " + cause.getMessage(),
                message.subject());
    }
}
