package io.tieout.store.read;

import java.util.List;
import java.util.Objects;

/**
 * The last row of a page: the next one begins behind it, whatever was inserted meanwhile.
 *
 * @param values of the columns that are sorted by, in their order
 */
public record PageKey(List<Long> values, String id) {

    public PageKey {
        values = List.copyOf(values);
        Objects.requireNonNull(id, "id");
    }
}
