/**
 * Bank reconciliation: a bank account's lines against its cash ledger. The rules stand in {@link
 * io.tieout.core.bank.rules}; their exact meaning in docs/reference/bank-rules.md. JDK only.
 */
package io.tieout.core.bank;
