package io.tieout.core.coding;

import java.util.List;

/**
 * All that was kept of a coder.
 *
 * @param standing null if nothing but lines was written yet
 * @param taught lines learned since, in any order
 */
public record CoderMemory(
        CoderStanding standing,
        List<WeightsPage> pages,
        List<PastMark> past,
        List<TaughtLine> taught) {

    public static final CoderMemory NOTHING =
            new CoderMemory(null, List.of(), List.of(), List.of());

    public CoderMemory {
        pages = List.copyOf(pages);
        past = List.copyOf(past);
        taught = List.copyOf(taught);
    }
}
