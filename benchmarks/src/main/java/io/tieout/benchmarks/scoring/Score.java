package io.tieout.benchmarks.scoring;

import java.util.Map;

/**
 * The outcome of {@link Scorer#score}.
 *
 * @param wrongAutomatic the headline: confirmed matches that are not true, or that a person should
 *     have decided
 * @param unknownItems ids in matches that the feed does not have
 * @param total over all kinds
 * @param kinds by the kind of each item's true link, or of its fault if it has no partner
 */
public record Score(
        long wrongAutomatic,
        long unknownItems,
        KindScore total,
        Map<String, KindScore> kinds,
        Map<String, FaultScore> faults) {}
