/**
 * Customer account reconciliation: what a customer owes, disputes, has paid without an invoice and
 * has to its credit, as one statement. Depends on the JDK, money, receivables and what collections
 * knows of replies only.
 */
package io.tieout.core.accounts;
