package io.tieout.core.bank;

import io.tieout.core.matching.LongMultimap;
import java.util.List;
import java.util.function.Function;

/**
 * Finds the open items that have a key. It is built when a rule first asks for it: items that were
 * claimed before then never cost an entry, which in a bounded run are most.
 */
final class OpenIndex {

    private final Function<BankItem, long[]> keys;
    private LongMultimap slotsByKey;

    OpenIndex(Function<BankItem, long[]> keys) {
        this.keys = keys;
    }

    /**
     * @param items all known items by slot; free slots are null
     */
    LongMultimap of(List<BankItem> items) {
        if (slotsByKey == null) {
            slotsByKey = new LongMultimap();
            for (BankItem item : items) {
                if (item != null && item.isOpen()) {
                    put(item);
                }
            }
        }
        return slotsByKey;
    }

    /** Adds an open item. */
    void put(BankItem item) {
        if (slotsByKey != null) {
            for (long key : keys.apply(item)) {
                slotsByKey.put(key, item.slot());
            }
        }
    }

    /** Takes an item out that is no longer open. */
    void remove(BankItem item) {
        if (slotsByKey != null) {
            for (long key : keys.apply(item)) {
                slotsByKey.remove(key, item.slot());
            }
        }
    }
}
