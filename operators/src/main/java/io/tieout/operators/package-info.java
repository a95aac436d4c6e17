/**
 * Flink operators around the core: keyed state, timers, side outputs. An operator reads state, asks
 * the core, writes state and emits. May use core and Flink; no connectors, no store.
 */
package io.tieout.operators;
