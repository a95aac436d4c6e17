package io.tieout.store;

import java.io.Serializable;
import java.util.Objects;

/**
 * Where the database is and how patiently it is waited for.
 *
 * @param jdbcUrl {@code jdbc:postgresql://host:port/database}
 * @param password may be empty; never printed
 * @param poolSize most connections at a time, at least 1
 * @param openWaitMillis how long opening waits for a server that cannot be reached yet
 * @param connectionWaitMillis how long a caller waits for a free connection, at least 250
 */
public record DatabaseSettings(
        String jdbcUrl,
        String user,
        String password,
        int poolSize,
        long openWaitMillis,
        long connectionWaitMillis)
        implements Serializable {

    public static final int DEFAULT_POOL_SIZE = 8;
    public static final long DEFAULT_OPEN_WAIT_MILLIS = 60_000;
    public static final long DEFAULT_CONNECTION_WAIT_MILLIS = 10_000;

    public DatabaseSettings {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("not a PostgreSQL JDBC URL: '" + jdbcUrl + "'");
        }
        if (poolSize < 1 || openWaitMillis < 0 || connectionWaitMillis < 250) {
            throw new IllegalArgumentException("pool size or waiting times are too small");
        }
    }

    /** With the default pool and waiting times. */
    public static DatabaseSettings of(String jdbcUrl, String user, String password) {
        return new DatabaseSettings(
                jdbcUrl,
                user,
                password,
                DEFAULT_POOL_SIZE,
                DEFAULT_OPEN_WAIT_MILLIS,
                DEFAULT_CONNECTION_WAIT_MILLIS);
    }

    public DatabaseSettings withPoolSize(int size) {
        return new DatabaseSettings(
                jdbcUrl, user, password, size, openWaitMillis, connectionWaitMillis);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + jdbcUrl + ", user " + user + ", pool " + poolSize + "]";
    }
}
