package io.tieout.core.coding;

import io.tieout.core.conditions.Condition;
import java.io.Serializable;
import java.util.Objects;

/**
 * A rule that tells the account of a line.
 *
 * @param costCenter null if it sets none
 */
public record CodingRule(String name, Condition when, String account, String costCenter)
        implements Serializable {

    public CodingRule {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(account, "account");
    }
}
