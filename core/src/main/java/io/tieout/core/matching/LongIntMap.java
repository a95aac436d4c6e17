package io.tieout.core.matching;

import java.util.Arrays;

/** A map from 64-bit keys to integers that are not negative, in flat arrays; it only grows. */
public final class LongIntMap {

    /** What an unknown key gives. */
    public static final int NONE = -1;

    private static final int MIN_CAPACITY = 64;

    private long[] keys = new long[MIN_CAPACITY];
    private int[] values = empty(MIN_CAPACITY);
    private int size;

    /** The key's value, {@link #NONE} if it has none. */
    public int get(long key) {
        return values[place(keys, values, key)];
    }

    /**
     * @throws IllegalArgumentException for a negative value
     */
    public void put(long key, int value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative value " + value);
        }
        if (size * 2 >= keys.length) {
            grow();
        }
        int place = place(keys, values, key);
        if (values[place] == NONE) {
            keys[place] = key;
            size++;
        }
        values[place] = value;
    }

    private void grow() {
        long[] newKeys = new long[keys.length * 2];
        int[] newValues = empty(keys.length * 2);
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != NONE) {
                int place = place(newKeys, newValues, keys[i]);
                newKeys[place] = keys[i];
                newValues[place] = values[i];
            }
        }
        keys = newKeys;
        values = newValues;
    }

    private static int place(long[] keys, int[] values, long key) {
        int mask = keys.length - 1;
        int place = (int) (((key ^ (key >>> 32)) * 0x9e3779b97f4a7c15L) >>> 33) & mask;
        while (values[place] != NONE && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private static int[] empty(int capacity) {
        int[] values = new int[capacity];
        Arrays.fill(values, NONE);
        return values;
    }
}
