package io.tieout.casework.flink;

import java.util.Objects;

/**
 * A message from outside to a function.
 *
 * @param group functions that send each other messages are of one group
 * @param type of the function's name, {@code namespace} its first part
 * @param id of the function
 * @param valueType name of the SDK's type of the value
 * @param atMillis when it was observed; delays count from here
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copied by none
public record FunctionMessage(
        String group,
        String namespace,
        String type,
        String id,
        String valueType,
        byte[] value,
        long atMillis) {

    public FunctionMessage {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(valueType, "valueType");
        Objects.requireNonNull(value, "value");
    }
}
