package io.tieout.connectors.messages;

import java.io.Serializable;

/**
 * How often a delivery is tried.
 *
 * @param attempts at least 1
 * @param firstBackOffMillis before the second attempt; twice as long before each one after that
 * @param maxBackOffMillis the longest wait
 */
public record RetrySettings(int attempts, long firstBackOffMillis, long maxBackOffMillis)
        implements Serializable {

    public static final RetrySettings DEFAULT = new RetrySettings(5, 1_000, 30_000);

    public RetrySettings {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1, not " + attempts);
        }
        if (firstBackOffMillis < 1 || maxBackOffMillis < firstBackOffMillis) {
            throw new IllegalArgumentException("back-off must be positive and not above its limit");
        }
    }
}
