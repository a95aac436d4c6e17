/**
 * Cash application: the open receivables of a customer family, what is paid on them, and why the
 * rest stays open. The specification is docs/reference/receivables-rules.md. Pure functions over
 * documents; no Flink, no I/O.
 */
package io.tieout.core.receivables;
