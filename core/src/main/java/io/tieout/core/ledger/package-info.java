/** Balanced journals and their hash chain. May use money. */
package io.tieout.core.ledger;
