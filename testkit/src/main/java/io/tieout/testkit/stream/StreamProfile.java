package io.tieout.testkit.stream;

import java.util.List;

/**
 * What a seeded stream is made of. Fewer amounts, parties, references and days give more
 * collisions.
 *
 * @param amounts how many different amounts there are
 * @param parties how many different parties
 * @param references how many different references
 * @param days over how many days the items are spread
 * @param accounts how many bank accounts
 * @param redeliveredPercent how many items come twice
 * @param conflictingPercent how many ids come with other content
 * @param decisionPercent how many decisions per hundred items
 * @param observationSpanMillis over what time the events are observed, from the scenario base on
 */
public record StreamProfile(
        String name,
        int amounts,
        int parties,
        int references,
        int days,
        int accounts,
        int redeliveredPercent,
        int conflictingPercent,
        int decisionPercent,
        long observationSpanMillis,
        List<Story> stories) {

    public StreamProfile {
        stories = List.copyOf(stories);
        if (Math.min(Math.min(amounts, parties), Math.min(references, days)) < 1
                || accounts < 1
                || stories.isEmpty()) {
            throw new IllegalArgumentException("a stream needs something to choose from");
        }
    }

    /** Everything at once, densely colliding. */
    public static final StreamProfile MIXED = of("mixed", 6, 5, 6, 25, List.of(Story.values()));

    /** Hardly any choice, so that nearly everything competes with everything. */
    public static final StreamProfile TIGHT = of("tight", 2, 2, 3, 6, List.of(Story.values()));

    /** No two items have much in common but by intent. */
    public static final StreamProfile LOOSE = of("loose", 40, 20, 60, 120, List.of(Story.values()));

    public static final StreamProfile REFERENCES =
            of(
                    "references",
                    3,
                    4,
                    5,
                    40,
                    List.of(
                            Story.REFERENCED_PAIR,
                            Story.STATED_PAIR,
                            Story.FEE,
                            Story.SLIP,
                            Story.BATCH,
                            Story.VOIDED,
                            Story.LOOSE_END));

    public static final StreamProfile SERIES =
            of(
                    "series",
                    2,
                    3,
                    4,
                    45,
                    List.of(Story.SERIES, Story.SERIES, Story.PARTY_PAIR, Story.LOOSE_END));

    public static final StreamProfile SUMS =
            of(
                    "sums",
                    5,
                    2,
                    6,
                    8,
                    List.of(
                            Story.BATCH,
                            Story.DAY_TOTAL,
                            Story.SUBSET,
                            Story.LOOSE_END,
                            Story.PARTY_PAIR));

    public static final StreamProfile ALIASES =
            of(
                    "aliases",
                    7,
                    5,
                    6,
                    30,
                    List.of(Story.ALIAS, Story.ALIAS, Story.PARTY_PAIR, Story.SUBSET, Story.SLIP));

    /** The profiles above, for tests that go through all of them. */
    public static List<StreamProfile> all() {
        return List.of(MIXED, TIGHT, LOOSE, REFERENCES, SERIES, SUMS, ALIASES);
    }

    private static StreamProfile of(
            String name, int amounts, int parties, int references, int days, List<Story> stories) {
        return new StreamProfile(
                name, amounts, parties, references, days, 1, 10, 5, 8, 1_200_000, stories);
    }

    public StreamProfile withAccounts(int count) {
        return new StreamProfile(
                name,
                amounts,
                parties,
                references,
                days,
                count,
                redeliveredPercent,
                conflictingPercent,
                decisionPercent,
                observationSpanMillis,
                stories);
    }

    @Override
    public String toString() {
        return name;
    }
}
