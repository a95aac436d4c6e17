/** The ledger's exchange rates and what amounts are worth by them. May use documents and money. */
package io.tieout.core.exchange;
