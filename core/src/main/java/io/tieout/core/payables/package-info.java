/**
 * Vendors' bills: validation with holds, duplicates, and the three-way match of bill, order and
 * receipt, as specified in docs/reference/payables-rules.md. Pure: documents in, results out; time
 * comes in as data. May use documents, matching, money, numbers, parties, references, ledger, ids
 * and results.
 */
package io.tieout.core.payables;
