/**
 * The read model in PostgreSQL: how it is opened and migrated. May use core, HikariCP, Flyway and
 * the PostgreSQL driver; knows nothing of Flink.
 */
package io.tieout.store;
