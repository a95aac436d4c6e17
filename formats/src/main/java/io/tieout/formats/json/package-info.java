/**
 * Canonical events and results as JSON Lines, both ways. May use core and Jackson's streaming
 * parser and generator; no object mapping, because these lines are the hot path.
 */
package io.tieout.formats.json;
