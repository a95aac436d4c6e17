package io.tieout.core.documents;

import java.util.List;
import java.util.Objects;

/**
 * What became of a file that was read: accepted and rejected records sum to what was read.
 *
 * @param name without folders
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits; the same bytes are the same file
 * @param failed whether it could not be read to its end; its dead letter is among the rejected
 * @param warned accepted records about which there was something to say
 * @param warnings the first of them, a sentence with its place each
 * @param observedAtMillis when it was found complete; 0 in a bounded run
 */
public record FileRead(
        String name,
        String sha256,
        boolean failed,
        long accepted,
        long rejected,
        long warned,
        List<String> warnings,
        long observedAtMillis) {

    /** So many warnings of a file are kept in words; all are counted. */
    public static final int MAX_WARNINGS = 10;

    public FileRead {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sha256, "sha256");
        warnings = List.copyOf(warnings);
        if (warned < warnings.size() || warned > accepted) {
            throw new IllegalArgumentException("warnings do not fit the accepted records");
        }
    }
}
