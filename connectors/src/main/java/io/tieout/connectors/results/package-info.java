/** Results as JSON Lines files, one per kind of result. */
package io.tieout.connectors.results;
