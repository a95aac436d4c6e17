/**
 * From a person's decision to an event in the engine's input: who may decide what, and how it gets
 * there once. May use reads and store.
 */
package io.tieout.console.decisions;
