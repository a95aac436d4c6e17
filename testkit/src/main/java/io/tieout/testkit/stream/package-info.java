/**
 * Seeded adversarial feeds, their shuffles and the shrinking of a failing one. The same seed gives
 * the same events on every machine.
 */
package io.tieout.testkit.stream;
