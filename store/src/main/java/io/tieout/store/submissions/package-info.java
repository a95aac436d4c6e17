/** What people sent to the engine, from acceptance to delivery. May use the store's encoding. */
package io.tieout.store.submissions;
