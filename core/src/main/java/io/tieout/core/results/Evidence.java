package io.tieout.core.results;

import java.util.Objects;

/**
 * One field compared on both sides of a match.
 *
 * @param field canonical field name, for example {@code amount} or {@code reference}
 */
public record Evidence(String field, String left, String right, boolean agrees) {

    public Evidence {
        Objects.requireNonNull(field, "field");
        left = left == null ? "" : left;
        right = right == null ? "" : right;
    }
}
