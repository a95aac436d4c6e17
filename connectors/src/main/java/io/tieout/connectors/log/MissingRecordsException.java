package io.tieout.connectors.log;

/** Records between a reader's position and the next surviving one are gone. Never skipped over. */
public class MissingRecordsException extends LogException {

    public MissingRecordsException(String message) {
        super(message);
    }

    static MissingRecordsException deleted(
            String partition, LogPosition expected, long survivingOrdinal, long survivingIndex) {
        return new MissingRecordsException(
                "%s: positions %d..%d were deleted by retention before they were read (wanted index 0x%x, first that is left is 0x%x)"
                        .formatted(
                                partition,
                                expected.ordinal(),
                                survivingOrdinal - 1,
                                expected.index(),
                                survivingIndex));
    }

    static MissingRecordsException truncated(
            String partition, LogPosition expected, long endOrdinal) {
        return new MissingRecordsException(
                "%s: the checkpoint stands at position %d but the log ends at %d; it was truncated or replaced"
                        .formatted(partition, expected.ordinal(), endOrdinal));
    }
}
