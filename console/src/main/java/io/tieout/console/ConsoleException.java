package io.tieout.console;

/** The console cannot start; the message is for a person. */
public final class ConsoleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConsoleException(String message, Throwable cause) {
        super(message, cause);
    }
}
