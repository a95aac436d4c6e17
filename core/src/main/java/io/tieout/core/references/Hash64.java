package io.tieout.core.references;

/** A fast 64-bit hash of short strings, the same on every machine and in every run. */
public final class Hash64 {

    private static final long SEED = 0x9e3779b97f4a7c15L;
    private static final long PRIME = 0xff51afd7ed558ccdL;

    private Hash64() {}

    public static long of(String text) {
        int length = text.length();
        long hash = SEED ^ length;
        int i = 0;
        for (; i + 4 <= length; i += 4) {
            long four =
                    text.charAt(i)
                            | (long) text.charAt(i + 1) << 16
                            | (long) text.charAt(i + 2) << 32
                            | (long) text.charAt(i + 3) << 48;
            hash = add(hash, four);
        }
        for (; i < length; i++) {
            hash = add(hash, text.charAt(i));
        }
        return mix(hash);
    }

    /** A new hash out of two. */
    public static long combine(long one, long two) {
        return mix(one * 31 + two);
    }

    private static long add(long hash, long characters) {
        long added = (hash ^ characters) * PRIME;
        return added ^ (added >>> 29);
    }

    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * PRIME;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
