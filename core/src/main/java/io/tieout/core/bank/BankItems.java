package io.tieout.core.bank;

import io.tieout.core.matching.LongMultimap;
import io.tieout.core.references.Hash64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The items of one scope with the indexes that the rules look them up by. Open items are found by
 * amount, reference key and day; settled ones stay known for uniqueness of references, for series
 * and for returns until they are forgotten.
 */
public final class BankItems {

    private static final long[] NO_KEYS = {};

    private final String scope;
    private final List<BankItem> slots = new ArrayList<>();
    private final List<Integer> freeSlots = new ArrayList<>();
    private int passes;
    private Map<String, BankItem> bankById = new HashMap<>();
    private Map<String, BankItem> ledgerById = new HashMap<>();

    private final OpenIndex openByAmount =
            new OpenIndex(item -> new long[] {amountKey(item.side(), item.amount())});
    private final OpenIndex openByKey = new OpenIndex(item -> item.references().lookups());
    private final OpenIndex openByBatch = new OpenIndex(item -> item.references().batch());
    private final OpenIndex openByDay =
            new OpenIndex(item -> new long[] {dayKey(item.side(), item.day())});

    /** Entries that undo others are few; most amounts are not among theirs. */
    private final OpenIndex reversingByAmount = new OpenIndex(BankItems::reversedAmount);

    private final List<OpenIndex> openIndexes =
            List.of(openByAmount, openByKey, openByBatch, openByDay, reversingByAmount);
    private LongMultimap knownByStrongAmount = new LongMultimap();
    private LongMultimap knownBySeries = new LongMultimap();

    /**
     * @param scope names the account and its currency
     */
    BankItems(String scope) {
        this.scope = scope;
    }

    /** Makes room at once for so many items, about half of them of each side. */
    void expect(int count) {
        if (slots.isEmpty()) {
            bankById = new HashMap<>(count);
            ledgerById = new HashMap<>(count);
            knownByStrongAmount = new LongMultimap(count);
            knownBySeries = new LongMultimap(count);
        }
    }

    /** Adds an item unless its id is known; the item that is known then, or null. */
    BankItem addIfAbsent(BankItem item) {
        BankItem known = byId(item.side()).putIfAbsent(item.id(), item);
        if (known == null) {
            place(item);
        }
        return known;
    }

    private void place(BankItem item) {
        int slot = freeSlots.isEmpty() ? slots.size() : freeSlots.remove(freeSlots.size() - 1);
        if (slot == slots.size()) {
            slots.add(item);
        } else {
            slots.set(slot, item);
        }
        item.placeAt(scope, slot);
        for (long strong : item.references().strong()) {
            knownByStrongAmount.put(Hash64.combine(strong, item.amount()), slot);
        }
        knownBySeries.put(item.series(), slot);
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
        knownBySeries.remove(item.series(), slot);
        byId(item.side()).remove(item.id());
        slots.set(slot, null);
        freeSlots.add(slot);
    }

    /** The item with that id, or null. */
    public BankItem find(Side side, String id) {
        return byId(side).get(id);
    }

    /** Whether anything of the cash book is here, open or settled. */
    public boolean hasLedgerEntries() {
        return !byId(Side.LEDGER).isEmpty();
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

    /** A number that no item was visited under before. */
    int newPass() {
        return ++passes;
    }

    /** The open items of that amount and side that pass the test. */
    List<BankItem> openOfAmount(long amount, Side side, Predicate<BankItem> test) {
        List<BankItem> found = List.of();
        LongMultimap index = openByAmount.of(slots);
        long key = amountKey(side, amount);
        for (int at = index.first(key); at >= 0; at = index.next(at)) {
            BankItem item = slots.get(index.slot(at));
            if (item.amount() == amount && item.side() == side && test.test(item)) {
                found = with(found, item);
            }
        }
        return found;
    }

    /** Whether an open ledger entry of that amount says that it undoes another one. */
    boolean hasReversing(long amount) {
        return reversingByAmount.of(slots).first(amount) >= 0;
    }

    private static long[] reversedAmount(BankItem item) {
        return item.side() == Side.LEDGER && item.reversing()
                ? new long[] {item.amount()}
                : NO_KEYS;
    }

    /** Most lists stay empty or get one item. */
    private static List<BankItem> with(List<BankItem> found, BankItem item) {
        if (found.isEmpty()) {
            return List.of(item);
        }
        List<BankItem> more = found.size() == 1 ? new ArrayList<>(found) : found;
        more.add(item);
        return more;
    }

    /** May name an item more than once if it was found by several keys. */
    void forEachOpenSharingKey(BankItem item, Consumer<BankItem> action) {
        LongMultimap index = openByKey.of(slots);
        for (long key : item.references().lookups()) {
            each(index, key, action);
        }
    }

    /** Whether at least {@code count} open items have the batch key. */
    public boolean hasOpenOfBatch(long batchKey, int count) {
        int found = 0;
        LongMultimap index = openByBatch.of(slots);
        for (int at = index.first(batchKey); at >= 0; at = index.next(at)) {
            if (++found == count) {
                return true;
            }
        }
        return false;
    }

    public void forEachOpenOfBatch(long batchKey, Consumer<BankItem> action) {
        each(openByBatch.of(slots), batchKey, action);
    }

    void forEachOpenOfDay(Side side, int day, Consumer<BankItem> action) {
        each(openByDay.of(slots), dayKey(side, day), action);
    }

    /**
     * The one other item, open or settled, that has a strong key and the amount in common with this
     * one, if it is of the other side; null if there is none or more than one.
     */
    BankItem onlyPartner(BankItem item, long strong, long atMillis) {
        BankItem only = null;
        long key = Hash64.combine(strong, item.amount());
        for (int at = knownByStrongAmount.first(key); at >= 0; at = knownByStrongAmount.next(at)) {
            BankItem other = slots.get(knownByStrongAmount.slot(at));
            if (other != item && other.observedAtMillis() <= atMillis) {
                if (only != null) {
                    return null;
                }
                only = other;
            }
        }
        return only == null || only.side() == item.side() ? null : only;
    }

    /** All known items, open and settled, with that strong key and amount. */
    void forEachKnownOfStrongAmount(long strong, long amount, Consumer<BankItem> action) {
        each(knownByStrongAmount, Hash64.combine(strong, amount), action);
    }

    /** The days of all items of the same side, amount and party known by then, ascending. */
    int[] daysOfSeries(BankItem item, long atMillis) {
        int[] days = new int[4];
        int size = 0;
        for (int at = knownBySeries.first(item.series()); at >= 0; at = knownBySeries.next(at)) {
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

    void forEachOfSeries(Side side, long amount, long partyKey, Consumer<BankItem> action) {
        each(knownBySeries, BankItem.series(side, amount, partyKey), action);
    }

    private void each(LongMultimap index, long key, Consumer<BankItem> action) {
        for (int at = index.first(key); at >= 0; at = index.next(at)) {
            action.accept(slots.get(index.slot(at)));
        }
    }

    private void index(BankItem item) {
        for (OpenIndex index : openIndexes) {
            index.put(item);
        }
    }

    private void unindex(BankItem item) {
        for (OpenIndex index : openIndexes) {
            index.remove(item);
        }
    }

    private Map<String, BankItem> byId(Side side) {
        return side == Side.BANK ? bankById : ledgerById;
    }

    private static long amountKey(Side side, long amount) {
        return amount * 2 + side.ordinal();
    }

    private static long dayKey(Side side, int day) {
        return day * 2L + side.ordinal();
    }
}
