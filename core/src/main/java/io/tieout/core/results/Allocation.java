package io.tieout.core.results;

import io.tieout.core.money.Money;
import java.util.Objects;

/**
 * How much of a left item is tied to a right item.
 *
 * @param amount in the left item's currency
 * @param cleared what it settles of the right item, where that is in another currency; null within
 *     one currency
 */
public record Allocation(String leftId, String rightId, Money amount, Money cleared) {

    public Allocation {
        Objects.requireNonNull(leftId, "leftId");
        Objects.requireNonNull(rightId, "rightId");
        Objects.requireNonNull(amount, "amount");
    }

    /** Within one currency. */
    public Allocation(String leftId, String rightId, Money amount) {
        this(leftId, rightId, amount, null);
    }
}
