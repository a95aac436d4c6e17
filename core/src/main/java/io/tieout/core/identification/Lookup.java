package io.tieout.core.identification;

import java.util.Objects;

/**
 * One question to the directory.
 *
 * @param key what entries are published under, for example {@code number:INV42}
 */
public record Lookup(Rank rank, String key) {

    public Lookup {
        Objects.requireNonNull(rank, "rank");
        Objects.requireNonNull(key, "key");
    }
}
