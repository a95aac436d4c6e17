package io.tieout.core.statements;

import io.tieout.core.money.Money;
import java.util.List;
import java.util.Objects;

/**
 * What one cause contributes to the difference of two balances.
 *
 * @param amount theirs less ours
 * @param ids statement lines and items that it is about, sorted
 */
public record CauseAmount(StatementCause cause, Money amount, List<String> ids) {

    public CauseAmount {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(amount, "amount");
        ids = List.copyOf(ids);
    }
}
