/**
 * Vendors' and customers' statements against our side of their accounts: which line is which
 * document, and what the difference of the balances consists of, as specified in
 * docs/reference/statement-rules.md. Pure: items and statements in, in any order; results out. May
 * use documents, money, parties, references, ids, results and the number forms of payables.
 */
package io.tieout.core.statements;
