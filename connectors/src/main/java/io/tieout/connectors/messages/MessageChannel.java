package io.tieout.connectors.messages;

import io.tieout.core.messages.OutgoingMessage;
import java.io.IOException;

/** One way of delivering messages. Not safe for use by several threads. */
public interface MessageChannel extends AutoCloseable {

    /** Whether a message without a recipient cannot leave this way. */
    boolean needsRecipient();

    /**
     * Hands the message over; when this returns, the other side has it.
     *
     * @param nowMillis wall clock
     * @throws MessageRefusedException if trying again cannot help
     * @throws IOException if it may
     */
    void deliver(OutgoingMessage message, long nowMillis)
            throws MessageRefusedException, IOException, InterruptedException;

    @Override
    void close() throws IOException;
}
