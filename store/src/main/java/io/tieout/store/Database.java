package io.tieout.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An open read model: a pool of connections to a database that has the schema of this release.
 *
 * <p>Opening waits up to {@link DatabaseSettings#openWaitMillis()} for the server and then
 * migrates; several processes may open the same database at once. A caller waits up to {@link
 * DatabaseSettings#connectionWaitMillis()} for a connection, then gets an {@link SQLException}.
 */
public final class Database implements AutoCloseable {

    /** Long enough for a slow query's next row, short enough to notice a server that vanished. */
    private static final int SOCKET_TIMEOUT_SECONDS = 120;

    private static final int CONNECT_TIMEOUT_SECONDS = 10;

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Connects and migrates.
     *
     * @throws RuntimeException if the server cannot be reached in time or a migration fails
     */
    public static Database open(DatabaseSettings settings) {
        HikariDataSource pool = new HikariDataSource(poolOf(settings));
        try {
            migrate(pool);
            return new Database(pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /**
     * Connections without a pool, for one caller that keeps its connection, such as a sink. Does
     * not connect yet and does not migrate.
     */
    public static DataSource unpooled(DatabaseSettings settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.jdbcUrl());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        source.setLoginTimeout(CONNECT_TIMEOUT_SECONDS);
        source.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
        source.setSocketTimeout(SOCKET_TIMEOUT_SECONDS);
        source.setTcpKeepAlive(true);
        return source;
    }

    public DataSource dataSource() {
        return pool;
    }

    /** A connection of the pool that commits every statement; closing it gives it back. */
    public Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** Runs the work in one transaction: committed if it returns, rolled back if it throws. */
    public void transaction(Work work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            Transactions.run(connection, work);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private static HikariConfig poolOf(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("tieout-store");
        config.setDataSource(unpooled(settings));
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(settings.connectionWaitMillis());
        config.setInitializationFailTimeout(Math.max(1, settings.openWaitMillis()));
        return config;
    }

    private static void migrate(DataSource source) {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:io/tieout/store/migration")
                .load()
                .migrate();
    }

    /** Something done on a connection. */
    @FunctionalInterface
    public interface Work {
        void on(Connection connection) throws SQLException;
    }
}
