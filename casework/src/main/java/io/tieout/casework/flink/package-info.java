/**
 * Hosts the functions inside a Flink graph: state in the state backend, delayed messages as timers.
 * Depends on Flink and the packages beside this one.
 */
package io.tieout.casework.flink;
