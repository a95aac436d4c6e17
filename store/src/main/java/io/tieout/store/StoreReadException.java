package io.tieout.store;

import java.sql.SQLException;

/** The database failed while results were read where no checked exception can pass. */
public final class StoreReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreReadException(SQLException cause) {
        super(cause);
    }
}
