package io.tieout.core.bank;

import io.tieout.core.matching.LongMultimap;
import io.tieout.core.references.Hash64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The items of one scope with the indexes that the rules look them up by. Open items are found by
 * amount, reference key and day; settled ones stay known for uniqueness of references, for series
 * and for returns until they are forgotten.
 */
public final class BankItems {

    private final List<BankItem> slots = new ArrayList<>();
    private final List<Integer> freeSlots = new ArrayList<>();
    private final Map<String, BankItem> bankById = new HashMap<>();
    private final Map<String, BankItem> ledgerById = new HashMap<>();

    private final LongMultimap openByAmount = new LongMultimap();
    private final LongMultimap openByKey = new LongMultimap();
    private final LongMultimap openByBatch = new LongMultimap();
    private final LongMultimap openByDay = new LongMultimap();
    private final LongMultimap knownByStrongAmount = new LongMultimap();
    private final LongMultimap knownBySeries = new LongMultimap();

    public void add(BankItem item) {
        int slot = freeSlots.isEmpty() ? slots.size() : freeSlots.remove(freeSlots.size() - 1);
        if (slot == slots.size()) {
            slots.add(item);
        } else {
            slots.set(slot, item);
        }
        item.placeAt(slot);
        byId(item.side()).put(item.id(), item);
        for (long strong : item.references().strong()) {
            knownByStrongAmount.put(Hash64.combine(strong, item.amount()), slot);
        }
        knownBySeries.put(series(item), slot);
        if (item.isOpen()) {
            index(item);
        }
    }

    /** Takes an item that was claimed out of the indexes of open items. */
    void close(BankItem item, String matchId) {
        unindex(item);
        item.claimBy(matchId);
    }

    /** Makes an item whose match was taken back open again. */
    void reopen(BankItem item) {
        item.claimBy(null);
        index(item);
    }

    /** Drops a settled item that is too old to matter. */
    public void forget(BankItem item) {
        int slot = item.slot();
        if (item.isOpen()) {
            unindex(item);
        }
        for (long strong : item.references().strong()) {
            knownByStrongAmount.remove(Hash64.combine(strong, item.amount()), slot);
        }
        knownBySeries.remove(series(item), slot);
        byId(item.side()).remove(item.id());
        slots.set(slot, null);
        freeSlots.add(slot);
    }

    /** The item with that id, or null. */
    public BankItem find(Side side, String id) {
        return byId(side).get(id);
    }

    public int size() {
        return slots.size() - freeSlots.size();
    }

    public void forEach(Consumer<BankItem> action) {
        for (BankItem item : slots) {
            if (item != null) {
                action.accept(item);
            }
        }
    }

    void forEachOpenOfAmount(long amount, Consumer<BankItem> action) {
        each(openByAmount, amount, action);
    }

    /** May name an item more than once if it was found by several keys. */
    void forEachOpenSharingKey(BankItem item, Consumer<BankItem> action) {
        for (long key : item.references().agreeing()) {
            each(openByKey, key, action);
        }
        for (long head : item.references().heads()) {
            each(openByKey, head, action);
        }
    }

    public void forEachOpenOfBatch(long batchKey, Consumer<BankItem> action) {
        each(openByBatch, batchKey, action);
    }

    void forEachOpenOfDay(Side side, int day, Consumer<BankItem> action) {
        each(openByDay, dayKey(side, day), action);
    }

    /** All known items, open and settled, with that strong key and amount. */
    public void forEachKnownOfStrongAmount(long strong, long amount, Consumer<BankItem> action) {
        each(knownByStrongAmount, Hash64.combine(strong, amount), action);
    }

    /** The days of all items of the same side, amount and party known by then, ascending. */
    int[] daysOfSeries(BankItem item, long atMillis) {
        int[] days = new int[4];
        int size = 0;
        long key = series(item);
        for (int at = knownBySeries.first(key); at >= 0; at = knownBySeries.next(at)) {
            BankItem other = slots.get(knownBySeries.slot(at));
            if (other.observedAtMillis() > atMillis) {
                continue;
            }
            if (size == days.length) {
                days = Arrays.copyOf(days, size * 2);
            }
            days[size++] = other.day();
        }
        Arrays.sort(days, 0, size);
        return Arrays.copyOf(days, size);
    }

    void forEachOfSeries(Side side, long amount, String party, Consumer<BankItem> action) {
        each(knownBySeries, series(side, amount, party), action);
    }

    private void each(LongMultimap index, long key, Consumer<BankItem> action) {
        for (int at = index.first(key); at >= 0; at = index.next(at)) {
            action.accept(slots.get(index.slot(at)));
        }
    }

    private void index(BankItem item) {
        int slot = item.slot();
        openByAmount.put(item.amount(), slot);
        for (long key : item.references().agreeing()) {
            openByKey.put(key, slot);
        }
        for (long head : item.references().heads()) {
            openByKey.put(head, slot);
        }
        for (long batch : item.references().batch()) {
            openByBatch.put(batch, slot);
        }
        openByDay.put(dayKey(item.side(), item.day()), slot);
    }

    private void unindex(BankItem item) {
        int slot = item.slot();
        openByAmount.remove(item.amount(), slot);
        for (long key : item.references().agreeing()) {
            openByKey.remove(key, slot);
        }
        for (long head : item.references().heads()) {
            openByKey.remove(head, slot);
        }
        for (long batch : item.references().batch()) {
            openByBatch.remove(batch, slot);
        }
        openByDay.remove(dayKey(item.side(), item.day()), slot);
    }

    private Map<String, BankItem> byId(Side side) {
        return side == Side.BANK ? bankById : ledgerById;
    }

    private static long dayKey(Side side, int day) {
        return day * 2L + side.ordinal();
    }

    /** Key of the items that recur together: side, amount and party. */
    static long series(BankItem item) {
        return series(item.side(), item.amount(), item.party());
    }

    private static long series(Side side, long amount, String party) {
        return Hash64.combine(Hash64.combine(side.ordinal(), amount), Hash64.of(party));
    }
}
