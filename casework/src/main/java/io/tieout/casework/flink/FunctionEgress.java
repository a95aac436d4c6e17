package io.tieout.casework.flink;

import java.util.Objects;

/**
 * Something that a function sent out.
 *
 * @param egress name, with its namespace
 * @param value as the function's type wrote it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copied by none
public record FunctionEgress(String egress, byte[] value) {

    public FunctionEgress {
        Objects.requireNonNull(egress, "egress");
        Objects.requireNonNull(value, "value");
    }
}
