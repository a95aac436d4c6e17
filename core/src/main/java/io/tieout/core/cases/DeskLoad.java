package io.tieout.core.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many open cases each member of a desk has.
 *
 * @param counts by person, only of those who have some
 */
public record DeskLoad(Map<String, Integer> counts) {

    public static final DeskLoad NONE = new DeskLoad(Map.of());

    public DeskLoad {
        counts = Map.copyOf(counts);
    }

    /** One case more or less; never below none. */
    public DeskLoad with(String person, int change) {
        Map<String, Integer> changed = new HashMap<>(counts);
        int count = changed.getOrDefault(person, 0) + change;
        if (count > 0) {
            changed.put(person, count);
        } else {
            changed.remove(person);
        }
        return new DeskLoad(changed);
    }

    /** Who has least to do, of equals the one named first; empty if the desk has no members. */
    public String least(List<String> members) {
        String least = "";
        int fewest = Integer.MAX_VALUE;
        for (String member : members) {
            int count = counts.getOrDefault(member, 0);
            if (count < fewest) {
                least = member;
                fewest = count;
            }
        }
        return least;
    }
}
