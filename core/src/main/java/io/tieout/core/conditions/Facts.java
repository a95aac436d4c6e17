package io.tieout.core.conditions;

import java.util.List;
import java.util.Map;

/**
 * What is known at a moment, by dotted name. Every name of the vocabulary that a condition was
 * checked against has a value.
 */
public record Facts(Map<String, Object> values) {

    public Facts {
        values = Map.copyOf(values);
    }

    /** The value of a name of the vocabulary; null of others. */
    public Object value(String name) {
        return values.get(name);
    }

    public long number(String name) {
        return (Long) values.get(name);
    }

    public String text(String name) {
        return (String) values.get(name);
    }

    public boolean flag(String name) {
        return (Boolean) values.get(name);
    }

    /** In their order; only strings are ever put there. */
    public List<String> texts(String name) {
        return ((List<?>) values.get(name)).stream().map(String.class::cast).toList();
    }
}
