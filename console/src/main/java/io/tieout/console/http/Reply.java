package io.tieout.console.http;

import java.util.Map;

/**
 * An answer.
 *
 * @param body becomes JSON; bytes go as they are; null for none
 * @param headers besides those that every answer has
 */
public record Reply(int status, Object body, Map<String, String> headers) {

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply ok(Object body) {
        return new Reply(200, body, Map.of());
    }

    public static Reply accepted(Object body) {
        return new Reply(202, body, Map.of());
    }

    public static Reply nothing() {
        return new Reply(204, null, Map.of());
    }

    public Reply with(String header, String value) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put(header, value);
        return new Reply(status, body, all);
    }
}
