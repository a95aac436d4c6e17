/**
 * The slow oracle of statement reconciliation: written from docs/reference/statement-rules.md
 * alone, by comparing everything with everything. Shares documents and number forms with the
 * engine, and none of its matching.
 */
package io.tieout.testkit.oracle.statements;
