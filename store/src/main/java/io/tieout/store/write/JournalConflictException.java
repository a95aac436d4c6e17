package io.tieout.store.write;

import java.sql.SQLException;

/**
 * A journal that cannot be stored beside what is stored: its id is there with another hash, or its
 * place in the chain is taken. The books are insert-only, so nothing of the batch was written; this
 * is never transient.
 */
public final class JournalConflictException extends SQLException {

    private static final long serialVersionUID = 1L;

    /** The class of integrity violations in the SQL standard. */
    private static final String INTEGRITY_VIOLATION = "23000";

    public JournalConflictException(String message) {
        super(message, INTEGRITY_VIOLATION);
    }
}
