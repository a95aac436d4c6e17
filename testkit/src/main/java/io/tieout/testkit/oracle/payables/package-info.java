/**
 * Invoice validation, duplicates and the three-way match written a second time, from
 * docs/reference/payables-rules.md alone: plain lists, loops over all pairs, everything found anew
 * at each tick. The fast engine must agree with it on every set of events.
 */
package io.tieout.testkit.oracle.payables;
