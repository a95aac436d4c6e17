package io.tieout.operators.accounts;

import io.tieout.core.collections.ChasedItem;
import java.util.Objects;

/**
 * What an account is made of: how an item stands, or what a customer said of one.
 *
 * @param key of the account: company and customer
 * @param of with the item, or with a reply about it
 * @param observedAtMillis of a reply; {@link #AS_ITS_RECORD} for an item
 */
public record AccountNews(String key, ChasedItem of, long observedAtMillis) {

    /** The time is that of the record in the stream. */
    public static final long AS_ITS_RECORD = Long.MIN_VALUE;

    public AccountNews {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(of, "of");
    }
}
