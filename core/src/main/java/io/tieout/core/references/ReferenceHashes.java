package io.tieout.core.references;

import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The reference keys of one item as sorted 64-bit hashes, so that an open item stays small in
 * memory and two items are compared without strings.
 */
public final class ReferenceHashes {

    private static final int FAMILY_E = 1;
    private static final int FAMILY_Q = 2;
    private static final int FAMILY_R = 4;
    private static final long STATED_SALT = 0x5bd1e995a3c59ac3L;
    private static final long DIGIT_SALT = 0x27d4eb2f165667c5L;
    private static final long HEAD_SALT = 0x2545f4914f6cdd1dL;
    private static final long[] NONE = {};
    private static final int SOME_KEYS = 4;

    private final long[] strong;
    private final long[] batch;
    private final int families;

    /** What the stated keys are taken from; null when they have been. */
    private Source source;

    private long[] stated;
    private long[] agreeing;
    private long[] heads;

    private record Source(List<Reference> references, String text) {}

    private ReferenceHashes(List<Reference> references, String text) {
        long[] hashes = NONE;
        int size = 0;
        int seen = 0;
        boolean batches = false;
        for (int i = 0; i < references.size(); i++) {
            String key = ReferenceKeys.strong(references.get(i));
            if (key != null) {
                hashes = size == 0 ? new long[references.size() - i] : hashes;
                hashes[size++] = Hash64.of(key);
                seen |= family(key.charAt(0));
            }
            batches |= references.get(i).type() == ReferenceType.BATCH;
        }
        this.strong = distinct(hashes, size);
        this.batch = batches ? union(strong, batch(references)) : strong;
        this.families = seen;
        this.source = new Source(references, text);
    }

    /** All keys at once; what they were taken from is not kept. */
    public static ReferenceHashes of(List<Reference> references, String text) {
        ReferenceHashes hashes = ofDocument(references, text);
        hashes.readText();
        return hashes;
    }

    /**
     * Reads the text only when somebody asks for what it states: many items are matched without.
     * For items that hold their document anyway.
     */
    public static ReferenceHashes ofDocument(List<Reference> references, String text) {
        return new ReferenceHashes(references, text);
    }

    private void readText() {
        if (source != null) {
            List<String> keys = new ArrayList<>(SOME_KEYS);
            ReferenceKeys.eachStated(source.references(), source.text(), keys::add);
            stated = sorted(keys);
            agreeing = agreeing(strong, keys);
            heads = heads(keys);
            source = null;
        }
    }

    private static long[] batch(List<Reference> references) {
        long[] hashes = new long[references.size()];
        int size = 0;
        for (Reference reference : references) {
            String key = ReferenceKeys.batch(reference);
            if (key != null && ReferenceKeys.isCertain(key)) {
                hashes[size++] = Hash64.of(key);
            }
        }
        return distinct(hashes, size);
    }

    /** Keys that are unique by construction, with their family. The array is not to be changed. */
    public long[] strong() {
        return strong;
    }

    /** Strong keys and typed batch references. The array is not to be changed. */
    public long[] batch() {
        return batch;
    }

    /** All keys by which an item that may agree is found: agreeing ones and heads. */
    public long[] lookups() {
        readText();
        if (heads.length == 0) {
            return agreeing;
        }
        long[] lookups = Arrays.copyOf(agreeing, agreeing.length + heads.length);
        System.arraycopy(heads, 0, lookups, agreeing.length, heads.length);
        return lookups;
    }

    public boolean sharesStrong(ReferenceHashes other) {
        return intersects(strong, other.strong);
    }

    /** Whether a reference or the text states the key. */
    public boolean states(String key) {
        readText();
        return Arrays.binarySearch(stated, Hash64.of(key)) >= 0;
    }

    /** An agreement by reference, but for truncated ones. */
    public boolean sharesAny(ReferenceHashes other) {
        readText();
        other.readText();
        return intersects(agreeing, other.agreeing);
    }

    /** As {@link #sharesAny} without the digits of prefixed numbers. */
    public boolean sharesStrongOrStated(ReferenceHashes other) {
        readText();
        other.readText();
        return intersects(strong, other.strong) || intersects(stated, other.stated);
    }

    /** Whether one may be a truncation of the other. */
    public boolean sharesHead(ReferenceHashes other) {
        readText();
        other.readText();
        return intersects(heads, other.heads);
    }

    /** Whether both have a reference of one kind that a payment has only one of. */
    public boolean sharesFamily(ReferenceHashes other) {
        return (families & other.families) != 0;
    }

    private static int family(char letter) {
        return switch (letter) {
            case 'E' -> FAMILY_E;
            case 'Q' -> FAMILY_Q;
            case 'R' -> FAMILY_R;
            default -> 0;
        };
    }

    private static long[] agreeing(long[] strong, List<String> stated) {
        if (stated.isEmpty()) {
            return strong;
        }
        long[] hashes = Arrays.copyOf(strong, strong.length + 2 * stated.size());
        int size = strong.length;
        for (String key : stated) {
            hashes[size++] = Hash64.of(key) ^ STATED_SALT;
            String digits = ReferenceKeys.digits(key);
            if (digits != null) {
                hashes[size++] = Hash64.of(digits) ^ DIGIT_SALT;
            }
        }
        return distinct(hashes, size);
    }

    private static long[] heads(List<String> stated) {
        long[] hashes = NONE;
        for (String key : stated) {
            if (key.length() >= ReferenceKeys.HEAD_LENGTH) {
                hashes = Arrays.copyOf(hashes, hashes.length + 1);
                hashes[hashes.length - 1] =
                        Hash64.of(key.substring(0, ReferenceKeys.HEAD_LENGTH)) ^ HEAD_SALT;
            }
        }
        return distinct(hashes, hashes.length);
    }

    private static long[] sorted(List<String> keys) {
        if (keys.isEmpty()) {
            return NONE;
        }
        long[] hashes = new long[keys.size()];
        int size = 0;
        for (String key : keys) {
            hashes[size++] = Hash64.of(key);
        }
        return distinct(hashes, size);
    }

    private static long[] union(long[] one, long[] two) {
        long[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return distinct(both, both.length);
    }

    private static long[] distinct(long[] hashes, int size) {
        if (size == 0) {
            return NONE;
        }
        Arrays.sort(hashes, 0, size);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        return distinct == hashes.length ? hashes : Arrays.copyOf(hashes, distinct);
    }

    private static boolean intersects(long[] one, long[] two) {
        int i = 0;
        int j = 0;
        while (i < one.length && j < two.length) {
            if (one[i] == two[j]) {
                return true;
            }
            if (one[i] < two[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }
}
