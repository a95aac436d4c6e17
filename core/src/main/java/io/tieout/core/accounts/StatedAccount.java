package io.tieout.core.accounts;

import java.util.Objects;

/**
 * A customer's account as it was stated at an instant. A later one takes the place of an earlier
 * one.
 */
public record StatedAccount(CustomerAccount account, long atMillis) {

    public StatedAccount {
        Objects.requireNonNull(account, "account");
    }
}
