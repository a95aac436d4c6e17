/**
 * Tells other systems of changes: signed as Standard Webhooks says, in CloudEvents, in order, until
 * they are taken. May use views, http's JSON and store.
 */
package io.tieout.console.webhooks;
