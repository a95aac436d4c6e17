/**
 * Writes results in batches that may be repeated: a replay changes nothing. May use core and the
 * store's encoding.
 */
package io.tieout.store.write;
