package io.tieout.benchmarks.recon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What will arrive, by day; within a day by second. Holds what is under way, not the feed. */
final class Arrivals {
    private static final int RING_DAYS = 512;
    private static final Comparator<FeedItem> BY_ARRIVAL =
            Comparator.<FeedItem>comparingLong(item -> item.observedAt)
                    .thenComparing(FeedItem::file)
                    .thenComparingInt(item -> item.account.index)
                    .thenComparingLong(item -> item.order);

    private final List<List<FeedItem>> ring = new ArrayList<>(RING_DAYS);
    private int underWay;

    Arrivals() {
        for (int i = 0; i < RING_DAYS; i++) {
            ring.add(new ArrayList<>());
        }
    }

    /** Takes an item to its day, which must not have passed and be less than 512 days away. */
    void add(FeedItem item) {
        ring.get((int) (item.observedAt / 86_400 % RING_DAYS)).add(item);
        underWay++;
    }

    /** The items of a day in their order; they are gone afterwards. */
    List<FeedItem> take(int day) {
        int place = day % RING_DAYS;
        List<FeedItem> items = ring.get(place);
        ring.set(place, new ArrayList<>(items.size()));
        items.sort(BY_ARRIVAL);
        underWay -= items.size();
        return items;
    }

    boolean isEmpty() {
        return underWay == 0;
    }
}
