/**
 * The slow oracle of cash application: a bounded run over all events, written from
 * docs/reference/receivables-rules.md alone. Obvious before fast. Depends on core's documents and
 * results and on the normal forms of the bank oracle, never on the engine.
 */
package io.tieout.testkit.oracle.cash;
