/** What the engine says: matches, exceptions, statements. May use money. */
package io.tieout.core.results;
