package io.tieout.core.statements;

import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One of our items that no line of the statement stands for.
 *
 * @param kind null for what was written off of all items together
 * @param documentDate null for the same
 * @param difference what it contributes: less what it counts with in our balance
 */
public record MissingItem(
        String id,
        PartyItem.Kind kind,
        String number,
        LocalDate documentDate,
        Money difference,
        StatementCause cause) {

    public MissingItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(difference, "difference");
    }
}
