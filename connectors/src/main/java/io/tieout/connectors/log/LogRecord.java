package io.tieout.connectors.log;

import java.util.Arrays;
import java.util.Objects;

/**
 * One record of the log. Equality is by content.
 *
 * @param id what the record is called in its stream; at most {@link #ID_LIMIT_BYTES} in UTF-8
 * @param observedAtMillis event time, milliseconds since 1970-01-01T00:00Z, or {@link
 *     #STAMP_AT_APPEND} to have the writer set it when the record enters the log
 * @param payload at most {@link #PAYLOAD_LIMIT_BYTES}; not copied, so leave it alone afterwards
 */
@SuppressWarnings("ArrayRecordComponent") // A copy per record would double the cost of reading.
public record LogRecord(String id, long observedAtMillis, byte[] payload) {

    public static final long STAMP_AT_APPEND = Long.MIN_VALUE;
    public static final int ID_LIMIT_BYTES = 4_096;
    public static final int PAYLOAD_LIMIT_BYTES = 8 << 20;

    public LogRecord {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(payload, "payload");
        if (payload.length > PAYLOAD_LIMIT_BYTES) {
            throw new IllegalArgumentException(
                    "record %s has %d bytes, the log takes at most %d"
                            .formatted(id, payload.length, PAYLOAD_LIMIT_BYTES));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogRecord that
                && id.equals(that.id)
                && observedAtMillis == that.observedAtMillis
                && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, observedAtMillis, Arrays.hashCode(payload));
    }

    @Override
    public String toString() {
        return "LogRecord[%s, observedAtMillis=%d, %d bytes]"
                .formatted(id, observedAtMillis, payload.length);
    }
}
