/**
 * Who is told of changes by webhooks, how far, and what was tried. May use the store's encoding and
 * its feed of changes.
 */
package io.tieout.store.webhooks;
