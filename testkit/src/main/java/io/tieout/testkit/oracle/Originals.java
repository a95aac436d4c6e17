package io.tieout.testkit.oracle;

import java.util.List;
import java.util.Optional;

/** Finds the bank line that a returned one returns. */
final class Originals {

    private static final int MOST_DAYS_BEFORE = 90;

    private final ItemPairs pairs;
    private final List<Item> known;

    Originals(ItemPairs pairs, List<Item> known) {
        this.pairs = pairs;
        this.known = known;
    }

    /** By a strong key, or else by party; empty unless there is exactly one. */
    Optional<Item> of(Item returned) {
        List<Item> opposite = known.stream().filter(item -> isOpposite(returned, item)).toList();
        List<Item> byKey =
                opposite.stream().filter(item -> pairs.shareStrongKey(returned, item)).toList();
        List<Item> found =
                byKey.isEmpty()
                        ? opposite.stream()
                                .filter(item -> !item.party().isEmpty())
                                .filter(item -> item.party().equals(returned.party()))
                                .toList()
                        : byKey;
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isOpposite(Item returned, Item item) {
        long daysBefore = returned.daysAfter(item);
        return item.isBank()
                && !item.equals(returned)
                && item.amount() == -returned.amount()
                && daysBefore >= 0
                && daysBefore <= MOST_DAYS_BEFORE;
    }
}
