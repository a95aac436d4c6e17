package io.tieout.connectors.messages;

import io.tieout.core.documents.DeadLetter;
import io.tieout.core.messages.OutgoingMessage;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A channel with the record of what left by it: each message is handed over, then recorded, and one
 * that is on record is not handed over again. Both are opened with the first message. One thread.
 */
final class RecordedChannel implements AutoCloseable {

    /** What became of a message that nothing went wrong with. */
    enum Outcome {
        DELIVERED,
        /** It was delivered before. */
        REPEATED,
        /** Nobody is named to whom it could go. */
        WITHOUT_RECIPIENT
    }

    private final ChannelSettings settings;
    private final Path file;
    private MessageChannel channel;
    private SentRecord sent;

    RecordedChannel(ChannelSettings settings, Path file) {
        this.settings = settings;
        this.file = file;
    }

    /**
     * Tries once.
     *
     * @throws MessageRefusedException if trying again cannot help
     * @throws IOException if it may
     */
    Outcome deliver(OutgoingMessage message, long nowMillis)
            throws MessageRefusedException, IOException, InterruptedException {
        if (channel == null) {
            channel = settings.open();
        }
        if (sent == null) {
            sent = SentRecord.open(file, nowMillis);
        }
        if (sent.has(message.id())) {
            sent.flush();
            return Outcome.REPEATED;
        }
        if (channel.needsRecipient() && message.to().isBlank()) {
            return Outcome.WITHOUT_RECIPIENT;
        }
        channel.deliver(message, nowMillis);
        sent.add(message.id(), nowMillis);
        return Outcome.DELIVERED;
    }

    /** When a message on record was delivered, to the day. */
    long deliveredAtMillis(String messageId) {
        return sent.dayMillis(messageId);
    }

    static DeadLetter deadLetter(OutgoingMessage message, Exception cause) {
        return new DeadLetter(
                "messages",
                message.id(),
                "to",
                "message to '" + message.to() + "' was not delivered: " + cause.getMessage(),
                message.subject());
    }

    @Override
    public void close() throws IOException {
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
