package io.tieout.store.read;

import io.tieout.core.results.ExceptionItem;
import java.util.Objects;

/**
 * An exception as it stands in the read model.
 *
 * @param version grows whenever the stored exception changes
 */
public record StoredException(ExceptionItem item, long version) {

    public StoredException {
        Objects.requireNonNull(item, "item");
    }
}
