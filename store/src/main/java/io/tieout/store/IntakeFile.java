package io.tieout.store;

import java.util.Objects;

/**
 * A file that was taken in; the same bytes under another name are the same file.
 *
 * @param sha256 64 hexadecimal digits over the file's bytes
 * @param readCount records read, the sum of the two counts that follow
 * @param message one sentence for a person; empty if there is nothing to say
 * @param changedAtMillis when this became so
 */
public record IntakeFile(
        String sha256,
        String name,
        IntakeState state,
        long readCount,
        long acceptedCount,
        long rejectedCount,
        String message,
        long changedAtMillis) {

    public IntakeFile {
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        message = message == null ? "" : message;
        if (readCount != acceptedCount + rejectedCount) {
            throw new IllegalArgumentException("accepted and rejected do not sum to read");
        }
    }
}
