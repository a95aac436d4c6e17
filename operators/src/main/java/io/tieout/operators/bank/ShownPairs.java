package io.tieout.operators.bank;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankResults;
import io.tieout.core.bank.Claim;
import io.tieout.core.bank.Rejections;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The provisional matches that are on show: neither final nor taken back. Each one ends at the
 * latest at the certain tick of its later item.
 */
final class ShownPairs {

    private final SettleTimes times;
    private final Map<String, Claim> byMatchId = new LinkedHashMap<>();
    private final Map<BankItem, Map<String, Claim>> byItem = new HashMap<>();

    ShownPairs(SettleTimes times) {
        this.times = times;
    }

    void show(Claim pair) {
        String id = BankResults.matchId(pair);
        byMatchId.put(id, pair);
        for (BankItem item : pair.members()) {
            byItem.computeIfAbsent(item, key -> new LinkedHashMap<>()).put(id, pair);
        }
    }

    /** False if the pair was not on show. */
    boolean hide(Claim pair) {
        String id = BankResults.matchId(pair);
        Claim shown = byMatchId.remove(id);
        if (shown == null) {
            return false;
        }
        for (BankItem item : shown.members()) {
            Map<String, Claim> pairs = byItem.get(item);
            pairs.remove(id);
            if (pairs.isEmpty()) {
                byItem.remove(item);
            }
        }
        return true;
    }

    /** The pairs of an item. */
    List<Claim> of(BankItem item) {
        return List.copyOf(byItem.getOrDefault(item, Map.of()).values());
    }

    /** The pairs that the rejections forbid. */
    List<Claim> rejectedBy(Rejections rejections) {
        return byMatchId.values().stream()
                .filter(pair -> rejections.touch(pair.members(), Long.MAX_VALUE))
                .toList();
    }

    /** The pairs of the items whose time to become final is over at this tick. */
    List<Claim> expired(Collection<BankItem> items, long tick) {
        return items.stream()
                .flatMap(item -> of(item).stream())
                .distinct()
                .filter(pair -> lastTick(pair) <= tick)
                .toList();
    }

    private long lastTick(Claim pair) {
        return pair.members().stream()
                .mapToLong(item -> times.certainTick(item.observedAtMillis()))
                .max()
                .orElseThrow();
    }
}
