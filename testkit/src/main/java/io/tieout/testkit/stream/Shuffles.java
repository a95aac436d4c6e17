package io.tieout.testkit.stream;

import io.tieout.core.documents.Observed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Other deliveries of the same events: what was observed stays, with its time; only order, repeats
 * and partitions change. None of them may change an outcome.
 */
public final class Shuffles {

    private Shuffles() {}

    /** The same events in another order. */
    public static List<Observed> permuted(List<Observed> events, long seed) {
        List<Observed> permuted = new ArrayList<>(events);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = permuted.size() - 1; i > 0; i--) {
            Collections.swap(permuted, i, random.nextInt(i + 1));
        }
        return permuted;
    }

    /** The events with so many percent of them delivered once more, somewhere later in the list. */
    public static List<Observed> redelivered(List<Observed> events, int percent, long seed) {
        List<Observed> all = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        List<Observed> pending = new ArrayList<>();
        for (Observed event : events) {
            all.add(event);
            if (random.nextInt(100) < percent) {
                pending.add(event);
            }
            if (!pending.isEmpty() && random.nextInt(3) == 0) {
                all.add(pending.remove(random.nextInt(pending.size())));
            }
        }
        all.addAll(pending);
        return all;
    }

    /** The events dealt to partitions at random; each partition keeps the list's order. */
    public static List<List<Observed>> partitioned(
            List<Observed> events, int partitions, long seed) {
        List<List<Observed>> parts = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            parts.add(new ArrayList<>());
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (Observed event : events) {
            parts.get(random.nextInt(partitions)).add(event);
        }
        return parts;
    }
}
