/**
 * Coding as docs/reference/payables-rules.md says it, slow and obvious: every answer is made from
 * all lessons so far. What one lesson does to the classifier is taken from core.
 */
package io.tieout.testkit.oracle.coding;
