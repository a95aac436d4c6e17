package io.tieout.connectors.files;

import java.io.Serializable;

/** Makes the stream element of a row; must not keep state. */
@FunctionalInterface
public interface RowMapper<T> extends Serializable {

    /** Null for a row that makes no element. */
    T map(FileRow row);
}
