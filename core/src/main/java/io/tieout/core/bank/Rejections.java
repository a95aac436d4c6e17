package io.tieout.core.bank;

import io.tieout.core.documents.DecisionEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pairs that people said do not belong together: the negative memory of a scope. */
public final class Rejections {

    private record ItemKey(Side side, String id) {

        static List<ItemKey> of(Side side, List<String> ids) {
            return ids.stream().map(id -> new ItemKey(side, id)).toList();
        }

        static ItemKey of(BankItem item) {
            return new ItemKey(item.side(), item.id());
        }
    }

    /** Since when two items are kept apart, in event time. */
    private final Map<ItemKey, Map<ItemKey, Long>> sinceMillis = new HashMap<>();

    /** Remembers every pair of a left and a right item; two of one side if the other is empty. */
    public void add(DecisionEvent rejection, long observedAtMillis) {
        List<ItemKey> banks = ItemKey.of(Side.BANK, rejection.leftIds());
        List<ItemKey> ledgers = ItemKey.of(Side.LEDGER, rejection.rightIds());
        for (ItemKey one : banks.isEmpty() ? ledgers : banks) {
            for (ItemKey two : ledgers.isEmpty() ? banks : ledgers) {
                if (!one.equals(two)) {
                    add(one, two, observedAtMillis);
                    add(two, one, observedAtMillis);
                }
            }
        }
    }

    private void add(ItemKey one, ItemKey two, long atMillis) {
        sinceMillis.computeIfAbsent(one, id -> new HashMap<>()).merge(two, atMillis, Math::min);
    }

    /** Whether the two were rejected at that instant or before. */
    boolean contains(BankItem one, BankItem two, long atMillis) {
        if (sinceMillis.isEmpty()) {
            return false;
        }
        Long since = sinceMillis.getOrDefault(ItemKey.of(one), Map.of()).get(ItemKey.of(two));
        return since != null && since <= atMillis;
    }

    /** Whether some two of the group were rejected at that instant or before. */
    public boolean touch(List<BankItem> group, long atMillis) {
        if (sinceMillis.isEmpty()) {
            return false;
        }
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                if (contains(group.get(i), group.get(j), atMillis)) {
                    return true;
                }
            }
        }
        return false;
    }
}
