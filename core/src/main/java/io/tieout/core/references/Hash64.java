package io.tieout.core.references;

/** A fast 64-bit hash of short strings, the same on every machine and in every run. */
public final class Hash64 {

    private static final long SEED = 0x9e3779b97f4a7c15L;
    private static final long PRIME = 0xff51afd7ed558ccdL;

    private Hash64() {}

    public static long of(String text) {
        long hash = SEED ^ text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
            hash ^= hash >>> 29;
        }
        return mix(hash);
    }

    /** A new hash out of two. */
    public static long combine(long one, long two) {
        return mix(one * 31 + two);
    }

    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * PRIME;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
