package io.tieout.core.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/** The first ids in alphabetical order, up to a number: an account may have millions. */
final class FirstIds {

    private final int most;
    private final PriorityQueue<String> ids = new PriorityQueue<>(Collections.reverseOrder());

    FirstIds(int most) {
        this.most = most;
    }

    void add(String id) {
        if (ids.size() < most) {
            ids.add(id);
        } else if (id.compareTo(ids.peek()) < 0) {
            ids.remove();
            ids.add(id);
        }
    }

    void addAll(FirstIds others) {
        others.ids.forEach(this::add);
    }

    List<String> sorted() {
        List<String> sorted = new ArrayList<>(ids);
        Collections.sort(sorted);
        return sorted;
    }
}
