package io.tieout.core.payables;

import io.tieout.core.results.ExceptionItem;
import java.util.Objects;

/**
 * An exception with what it is raised for: whenever that is looked at again, the exception is said
 * again or closes.
 */
public record CaseMark(String owner, ExceptionItem item) {

    public CaseMark {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(item, "item");
    }
}
