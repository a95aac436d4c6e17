package io.tieout.connectors.messages;

/** The other side will never take the message, such as one to an address that is not there. */
public final class MessageRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    public MessageRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
