package io.tieout.benchmarks.scoring;

import java.util.Arrays;

/**
 * Numbers strings in the order of their first appearance, by a 64-bit hash of them: 20 bytes a
 * string instead of a hundred. Two strings share a number with a chance of about one in a million
 * for five million of them.
 */
final class HashIndex {
    static final int NONE = -1;

    private long[] keys = new long[1 << 12];
    private int[] numbers = filled(1 << 12);
    private int size;

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }

    static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    int size() {
        return size;
    }

    /** The number of a key, or {@link #NONE}. */
    int find(long key) {
        return numbers[slot(key)];
    }

    /** The number of a key, the next free one if it is new. */
    int add(long key) {
        int slot = slot(key);
        if (numbers[slot] != NONE) {
            return numbers[slot];
        }
        if (size * 5L > keys.length * 3L) {
            grow();
            slot = slot(key);
        }
        keys[slot] = key;
        numbers[slot] = size;
        return size++;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ (key >>> 29)) & mask;
        while (numbers[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = filled(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
