package io.tieout.core.bank;

/**
 * Which document counts of those that came under one id: the one observed first, at the same
 * instant the one with the smaller content hash. Ids are kept as 64-bit hashes, in 33 to 67 bytes
 * each, for accounts with more lines than fit into memory as items.
 */
final class FirstObserved {

    private static final int MIN_CAPACITY = 1 << 10;
    private static final byte FREE = 0;
    private static final byte KNOWN = 1;
    private static final byte TAKEN = 2;

    private long[] ids = new long[MIN_CAPACITY];
    private long[] observedAtMillis = new long[MIN_CAPACITY];
    private long[] contents = new long[MIN_CAPACITY];
    private byte[] states = new byte[MIN_CAPACITY];
    private int size;

    /** Takes notice of a document. */
    void offer(long id, long atMillis, long content) {
        if (size >= ids.length / 4 * 3) {
            grow();
        }
        int place = place(id);
        if (states[place] == FREE) {
            set(place, id, atMillis, content);
            size++;
        } else if (atMillis < observedAtMillis[place]
                || (atMillis == observedAtMillis[place] && content < contents[place])) {
            set(place, id, atMillis, content);
        }
    }

    /** What an offered document is, when all have been offered; only one of an id is new. */
    BankScope.Arrival take(long id, long atMillis, long content) {
        int place = place(id);
        if (content != contents[place]) {
            return BankScope.Arrival.CONFLICT;
        }
        if (atMillis != observedAtMillis[place] || states[place] == TAKEN) {
            return BankScope.Arrival.DUPLICATE;
        }
        states[place] = TAKEN;
        return BankScope.Arrival.NEW;
    }

    private void set(int place, long id, long atMillis, long content) {
        ids[place] = id;
        observedAtMillis[place] = atMillis;
        contents[place] = content;
        states[place] = KNOWN;
    }

    private int place(long id) {
        int mask = ids.length - 1;
        int place = (int) (id >>> 20) & mask;
        while (states[place] != FREE && ids[place] != id) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldIds = ids;
        long[] oldTimes = observedAtMillis;
        long[] oldContents = contents;
        byte[] oldStates = states;
        int capacity = oldIds.length * 2;
        ids = new long[capacity];
        observedAtMillis = new long[capacity];
        contents = new long[capacity];
        states = new byte[capacity];
        for (int i = 0; i < oldIds.length; i++) {
            if (oldStates[i] != FREE) {
                int place = place(oldIds[i]);
                set(place, oldIds[i], oldTimes[i], oldContents[i]);
            }
        }
    }
}
