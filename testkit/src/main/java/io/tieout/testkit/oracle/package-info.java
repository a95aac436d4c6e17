/**
 * Bank matching written a second time, from docs/reference/bank-rules.md alone: plain lists, loops
 * over all pairs, one class a rule. The fast engine must agree with it on every stream.
 */
package io.tieout.testkit.oracle;
