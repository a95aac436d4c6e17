/**
 * What the tests of the other modules share: the slow oracle, readable scenarios, seeded streams
 * and the browser for screens. Of the product it sees core's documents and results alone, never the
 * engine that it judges.
 */
package io.tieout.testkit;
