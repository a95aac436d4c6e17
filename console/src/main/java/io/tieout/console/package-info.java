/**
 * The console's server: HTTP API, identity, live stream and screens. Reads the store and hands
 * decisions to the engine as events. May use core and store, never Flink.
 */
package io.tieout.console;
