package io.tieout.connectors.log;

import java.io.Serializable;

/** Makes a record of a stream element and says which key it belongs to. */
public interface LogSerializer<T> extends Serializable {

    /**
     * The record. Leave its time to {@link LogRecord#STAMP_AT_APPEND} where this log is the place
     * of first observation.
     */
    LogRecord serialize(T element);

    /** Records with equal keys lie in one partition; those of one writer in the order written. */
    String key(T element);
}
