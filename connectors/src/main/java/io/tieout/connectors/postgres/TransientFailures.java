package io.tieout.connectors.postgres;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/**
 * Which failures of PostgreSQL pass by themselves. The codes are those of its manual's appendix A.
 */
final class TransientFailures {

    /** Connection, transaction rollback (deadlock too), resources such as a full disk, system. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "58");

    /** Shutdown, crash of another backend, still starting, lock not available. */
    private static final Set<String> CODES = Set.of("57P01", "57P02", "57P03", "55P03");

    private TransientFailures() {}

    static boolean isTransient(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || (cause instanceof SQLException sql && hasTransientCode(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasTransientCode(SQLException failure) {
        String code = failure.getSQLState();
        return code != null
                && (CODES.contains(code)
                        || (code.length() == 5 && CLASSES.contains(code.substring(0, 2))));
    }
}
