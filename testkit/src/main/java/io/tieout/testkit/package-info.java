/**
 * What the tests of the other modules share: the slow oracle, readable scenarios and seeded
 * streams. Depends on core's documents and results alone, never on the engine that it judges.
 */
package io.tieout.testkit;
