package io.tieout.benchmarks.recon;

/**
 * A reproducible stream of random numbers, addressed by seed, stream and step (SplitMix64). Two
 * streams of different address are independent, so the order in which accounts are worked through
 * does not matter.
 */
public final class Draw {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    public Draw(long seed, long stream, long step) {
        restart(seed, stream, step);
    }

    public void restart(long seed, long stream, long step) {
        state = mix(mix(mix(seed + GOLDEN) ^ (stream * 0xD1342543DE82EF95L)) + step * GOLDEN);
    }

    /** A bijection of 64 bits without visible order. */
    public static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** From 0 to bound - 1. */
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** Both ends included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** From 0 to bound - 1, for bounds beyond 31 bits. */
    public long belowLong(long bound) {
        return Math.floorMod(next() >>> 1, bound);
    }

    public boolean percent(int chance) {
        return below(100) < chance;
    }

    public boolean perTenThousand(int chance) {
        return chance > 0 && below(10_000) < chance;
    }

    /** From 0 to bound - 1, small numbers much more often than large ones. */
    public int skewedBelow(int bound) {
        long a = below(bound);
        long b = below(bound);
        return (int) (a * b / bound);
    }

    public <T> T pick(T[] choices) {
        return choices[below(choices.length)];
    }
}
