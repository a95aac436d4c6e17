/** The ledger's hash chain as a keyed operator: one chain per company. */
package io.tieout.operators.ledger;
