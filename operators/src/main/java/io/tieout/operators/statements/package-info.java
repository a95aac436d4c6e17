/**
 * Reconciling vendors' and customers' statements as a keyed operator: one scope per party, with its
 * accounts with all companies, because a line may be a document of another company.
 */
package io.tieout.operators.statements;
