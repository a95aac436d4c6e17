package io.tieout.core.results;

import io.tieout.core.money.Money;
import java.util.Objects;

/** How much of a left item is tied to a right item. */
public record Allocation(String leftId, String rightId, Money amount) {

    public Allocation {
        Objects.requireNonNull(leftId, "leftId");
        Objects.requireNonNull(rightId, "rightId");
        Objects.requireNonNull(amount, "amount");
    }
}
