/**
 * Vendors' and customers' statements against our side of their accounts: which line is which
 * document, and what the difference of the balances consists of, as specified in
 * docs/reference/statement-rules.md. Pure: items and statements in, in any order; results out. May
 * use documents, money, parties, references, accounts, ids, results, and of payables and
 * receivables what they say of single documents.
 */
package io.tieout.core.statements;
