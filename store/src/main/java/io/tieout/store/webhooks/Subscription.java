package io.tieout.store.webhooks;

import io.tieout.store.read.ChangeFeed;
import io.tieout.store.read.FeedPosition;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A receiver of webhooks.
 *
 * @param kinds what it is told of
 * @param companyId whose; null for all
 * @param secret that signs; as receivers are given it
 * @param formerSecret that signs too until it ends; null if there is none
 * @param paused why nothing is sent; null if it is
 * @param position behind what it has taken
 * @param failures of the next event so far
 * @param nextAttemptAtMillis not before
 */
public record Subscription(
        String id,
        String url,
        Set<ChangeFeed.Kind> kinds,
        String companyId,
        String secret,
        String formerSecret,
        long formerUntilMillis,
        String createdBy,
        long createdAtMillis,
        String paused,
        FeedPosition position,
        int failures,
        long nextAttemptAtMillis) {

    public Subscription {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(position, "position");
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a subscription is for something");
        }
        kinds = Set.copyOf(kinds);
    }

    /** Told from here on. */
    public static Subscription begin(
            String id,
            String url,
            Collection<ChangeFeed.Kind> kinds,
            String companyId,
            String secret,
            String createdBy,
            long nowMillis,
            FeedPosition position) {
        return new Subscription(
                id,
                url,
                EnumSet.copyOf(kinds),
                companyId,
                secret,
                null,
                0,
                createdBy,
                nowMillis,
                null,
                position,
                0,
                0);
    }

    /** Those that sign now, the newest first. */
    public List<String> secrets(long nowMillis) {
        return formerSecret != null && nowMillis < formerUntilMillis
                ? List.of(secret, formerSecret)
                : List.of(secret);
    }

    /** Never shows what signs. */
    @Override
    public String toString() {
        return "Subscription[" + id + ", " + url + ", at " + position.text() + "]";
    }
}
