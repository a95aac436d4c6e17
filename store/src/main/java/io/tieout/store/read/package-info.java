/**
 * Reads what people and commands ask of the read model. May use core, the encoding and the books.
 */
package io.tieout.store.read;
