package io.tieout.store.read;

import io.tieout.store.encoding.StoredText;
import java.util.Objects;

/**
 * A place in the feed of changes: behind a row that a transaction wrote.
 *
 * @param transaction that wrote it; 0 before everything
 * @param kind of the row, in the order of {@link ChangeFeed.Kind}
 * @param id of the row; empty for before all of that transaction
 */
public record FeedPosition(long transaction, int kind, String id) {

    /** Before everything. */
    public static final FeedPosition START = new FeedPosition(0, 0, "");

    public FeedPosition {
        Objects.requireNonNull(id, "id");
        if (transaction < 0 || kind < 0) {
            throw new IllegalArgumentException("a position is never negative");
        }
    }

    /** As {@link #parse} takes it. */
    public String text() {
        return transaction + "." + kind + "." + id;
    }

    /**
     * @throws IllegalArgumentException if the text is no position
     */
    public static FeedPosition parse(String text) {
        String[] parts = text.split("\\.", 3);
        if (parts.length != 3
                || !parts[0].matches("\\d{1,18}")
                || !parts[1].matches("\\d")
                || StoredText.encode(parts[2]).length() > 1_000) {
            throw new IllegalArgumentException("no position: " + text);
        }
        return new FeedPosition(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), parts[2]);
    }
}
