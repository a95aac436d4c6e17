package io.tieout.core.coding;

/** The words of a line as hashes, by which its weights are found. */
final class LineFeatures {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private LineFeatures() {}

    /** Distinct hashes, ascending. */
    static long[] of(CodingLine line) {
        return LineWords.of(line).stream()
                .mapToLong(LineFeatures::hash)
                .sorted()
                .distinct()
                .toArray();
    }

    private static long hash(String feature) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < feature.length(); i++) {
            hash = (hash ^ feature.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
