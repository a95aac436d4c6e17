package io.tieout.console.http;

import java.util.List;

/**
 * A parameter of an endpoint's query.
 *
 * @param type {@code string}, {@code integer} or {@code date}
 * @param values those it may have; empty for any
 */
public record Parameter(String name, String type, List<String> values, String description) {

    public Parameter {
        values = List.copyOf(values);
    }

    public static Parameter text(String name, String description) {
        return new Parameter(name, "string", List.of(), description);
    }

    public static Parameter date(String name, String description) {
        return new Parameter(name, "date", List.of(), description);
    }

    public static Parameter oneOf(String name, List<String> values, String description) {
        return new Parameter(name, "string", values, description);
    }

    public static Parameter number(String name, String description) {
        return new Parameter(name, "integer", List.of(), description);
    }
}
