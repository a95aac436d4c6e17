package io.tieout.core.results;

import java.util.Objects;

/**
 * One field compared on both sides of a match.
 *
 * @param field canonical field name, for example {@code amount} or {@code reference}
 */
public record Evidence(String field, String left, String right, boolean agrees) {

    /**
     * The field that says against which tolerance the field before it was compared: by how much it
     * is off on the left, how far it may be off in that direction on the right. Empty on the right
     * if that is not checked.
     */
    public static final String TOLERANCE = "tolerance";

    public Evidence {
        Objects.requireNonNull(field, "field");
        left = left == null ? "" : left;
        right = right == null ? "" : right;
    }
}
