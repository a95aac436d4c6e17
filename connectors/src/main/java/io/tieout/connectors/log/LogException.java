package io.tieout.connectors.log;

import java.io.IOException;

/** The log cannot do what it promises; the message says which partition, where and why. */
public class LogException extends IOException {

    public LogException(String message) {
        super(message);
    }

    public LogException(String message, Throwable cause) {
        super(message, cause);
    }
}
