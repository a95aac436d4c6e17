/** What endpoints ask of the store, and what of it a user may see. May use store and identity. */
package io.tieout.console.reads;
