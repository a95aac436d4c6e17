package io.tieout.core.coding;

import java.util.List;

/**
 * What has to be written to go on with what was learned: mostly the lines learned since, each once.
 * After some hundred of them what they changed is written instead, and the lines are removed.
 *
 * @param taught to be written
 * @param folded numbers of lines to be removed: the rest has them
 * @param standing to be written over; null if nothing but lines is
 * @param past to be written over
 * @param forgotten past lines to be removed
 */
public record CoderChanges(
        List<TaughtLine> taught,
        List<Long> folded,
        CoderStanding standing,
        List<WeightsPage> pages,
        List<PastMark> past,
        List<PastMark> forgotten) {

    public static final CoderChanges NONE =
            new CoderChanges(List.of(), List.of(), null, List.of(), List.of(), List.of());

    public CoderChanges {
        taught = List.copyOf(taught);
        folded = List.copyOf(folded);
        pages = List.copyOf(pages);
        past = List.copyOf(past);
        forgotten = List.copyOf(forgotten);
    }
}
