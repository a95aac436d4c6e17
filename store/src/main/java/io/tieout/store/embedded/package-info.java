/**
 * A PostgreSQL server as a child process, for one machine without a database of its own. May use
 * the store's settings; nothing else of the store depends on it.
 */
package io.tieout.store.embedded;
