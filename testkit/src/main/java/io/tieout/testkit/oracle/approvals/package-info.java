/**
 * Approval as docs/reference/payables-rules.md says it, slow and obvious: of one bill, decision by
 * decision, with every right worked out anew.
 */
package io.tieout.testkit.oracle.approvals;
