package io.tieout.core.payables;

import java.util.List;
import java.util.Set;

/**
 * How bills stand of which a tick may have changed something; some stand as they did before.
 *
 * @param standings in the order of bills
 * @param withdrawn bills with the vendor that they were taken to be of before, and are not of
 * @param rejected ids of those among the standings that a person rejected
 */
public record StandingChanges(
        List<BillStanding> standings, List<BillStanding> withdrawn, Set<String> rejected) {

    static final StandingChanges NONE = new StandingChanges(List.of(), List.of(), Set.of());

    public StandingChanges {
        standings = List.copyOf(standings);
        withdrawn = List.copyOf(withdrawn);
        rejected = Set.copyOf(rejected);
    }
}
