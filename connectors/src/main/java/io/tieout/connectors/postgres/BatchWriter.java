package io.tieout.connectors.postgres;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes a batch within the connection's transaction, such as {@code StoreWriter::writeMatches}.
 * Must leave the same rows however often a batch is repeated.
 */
@FunctionalInterface
public interface BatchWriter<T> extends Serializable {

    void write(Connection connection, List<T> batch) throws SQLException;
}
