package io.tieout.testkit.oracle;

import io.tieout.core.results.Reason;
import java.util.List;

/**
 * A pair left for a person.
 *
 * @param reason why its items are open; null if the rule gives none
 */
record Proposal(List<Item> items, OracleMatch match, Reason reason) {}
