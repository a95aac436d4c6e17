package io.tieout.core.matching;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A map from 64-bit keys to any number of small integers (slots), in flat arrays: about 40 bytes an
 * entry. The order of a key's slots is not defined.
 */
public final class LongMultimap {

    /** A place without a key. */
    private static final int FREE = -1;

    /** The end of a chain; a key whose last entry was removed keeps its place with it. */
    private static final int END = -2;

    private static final int MIN_CAPACITY = 16;

    private long[] keys;
    private int[] heads;
    private int keyCount;

    private int[] slots;
    private int[] nexts;
    private int nodeCount;
    private int freeNode = FREE;

    public LongMultimap() {
        this(0);
    }

    /**
     * @param expected entries, for which there is room at once
     */
    public LongMultimap(int expected) {
        int entries = Math.max(MIN_CAPACITY, expected);
        int places = Math.max(MIN_CAPACITY, Integer.highestOneBit(expected) * 4);
        keys = new long[places];
        heads = filled(places);
        slots = new int[entries];
        nexts = new int[entries];
    }

    public void put(long key, int slot) {
        if (keyCount * 2 >= keys.length) {
            rehash();
        }
        int place = place(keys, heads, key);
        if (heads[place] == FREE) {
            keys[place] = key;
            keyCount++;
            heads[place] = node(slot, END);
        } else {
            heads[place] = node(slot, heads[place]);
        }
    }

    /** Removes one entry; nothing happens if it is not there. */
    public void remove(long key, int slot) {
        int place = place(keys, heads, key);
        int before = FREE;
        for (int node = heads[place]; node >= 0; node = nexts[node]) {
            if (slots[node] == slot) {
                if (before == FREE) {
                    heads[place] = nexts[node];
                } else {
                    nexts[before] = nexts[node];
                }
                nexts[node] = freeNode;
                freeNode = node;
                return;
            }
            before = node;
        }
    }

    public void forEach(long key, IntConsumer slotConsumer) {
        for (int node = heads[place(keys, heads, key)]; node >= 0; node = nexts[node]) {
            slotConsumer.accept(slots[node]);
        }
    }

    /** A place for {@link #next}, negative if the key has no entry. */
    public int first(long key) {
        return heads[place(keys, heads, key)];
    }

    /** The place behind {@code at}, negative at the end. */
    public int next(int at) {
        return nexts[at];
    }

    public int slot(int at) {
        return slots[at];
    }

    private int node(int slot, int next) {
        int node = freeNode;
        if (node != FREE) {
            freeNode = nexts[node];
        } else {
            node = nodeCount++;
            if (node == slots.length) {
                int capacity = slots.length * 2;
                slots = Arrays.copyOf(slots, capacity);
                nexts = Arrays.copyOf(nexts, capacity);
            }
        }
        slots[node] = slot;
        nexts[node] = next;
        return node;
    }

    /** Grows, and forgets the keys that have no entry any more. */
    private void rehash() {
        int live = 0;
        for (int head : heads) {
            if (head >= 0) {
                live++;
            }
        }
        int capacity = Math.max(MIN_CAPACITY, Integer.highestOneBit(Math.max(1, live)) * 8);
        long[] newKeys = new long[capacity];
        int[] newHeads = filled(capacity);
        for (int i = 0; i < keys.length; i++) {
            if (heads[i] >= 0) {
                int place = place(newKeys, newHeads, keys[i]);
                newKeys[place] = keys[i];
                newHeads[place] = heads[i];
            }
        }
        keys = newKeys;
        heads = newHeads;
        keyCount = live;
    }

    /** Where the key is, or the free place where it would be; a free place has no chain. */
    private static int place(long[] keys, int[] heads, long key) {
        int mask = keys.length - 1;
        long spread = (key ^ (key >>> 32)) * 0x9e3779b97f4a7c15L;
        int place = (int) (spread >>> 33) & mask;
        while (heads[place] != FREE && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private static int[] filled(int capacity) {
        int[] heads = new int[capacity];
        Arrays.fill(heads, FREE);
        return heads;
    }
}
