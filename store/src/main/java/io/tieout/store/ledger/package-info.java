/**
 * Reads the books in the order of their hash chain and proves that nobody touched them. May use
 * core and the store's encoding.
 */
package io.tieout.store.ledger;
