package io.tieout.core.bank;

import io.tieout.core.documents.DecisionEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pairs that people said do not belong together: the negative memory of a scope. */
public final class Rejections {

    private final Map<String, Set<String>> rejected = new HashMap<>();

    /** Remembers every pair of a left and a right item; two of one side if the other is empty. */
    public void add(DecisionEvent rejection) {
        List<String> left =
                rejection.leftIds().isEmpty() ? rejection.rightIds() : rejection.leftIds();
        List<String> right =
                rejection.rightIds().isEmpty() ? rejection.leftIds() : rejection.rightIds();
        for (String one : left) {
            for (String two : right) {
                if (!one.equals(two)) {
                    rejected.computeIfAbsent(one, id -> new HashSet<>()).add(two);
                    rejected.computeIfAbsent(two, id -> new HashSet<>()).add(one);
                }
            }
        }
    }

    boolean contains(String one, String two) {
        if (rejected.isEmpty()) {
            return false;
        }
        Set<String> others = rejected.get(one);
        return others != null && others.contains(two);
    }

    public boolean isEmpty() {
        return rejected.isEmpty();
    }
}
