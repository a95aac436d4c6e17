package io.tieout.store.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Conditions that all must hold, with their parameters. */
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    Where add(String condition, Object... values) {
        conditions.add(condition);
        Collections.addAll(parameters, values);
        return this;
    }

    /** With its keyword; empty if nothing is asked for. */
    String sql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** As an addition to other conditions. */
    String more() {
        return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
