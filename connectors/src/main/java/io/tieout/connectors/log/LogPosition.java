package io.tieout.connectors.log;

/**
 * A place in one partition: before the record {@code offset} of the document at {@code index}.
 * Stable for ever. Indexes jump where a cycle ends, so the ordinal is what tells a gap from a roll.
 *
 * @param index Chronicle's index of the document; of the one not yet written at the tail
 * @param offset records of that document already passed
 * @param ordinal records of the partition before this place since the log was created, without
 *     gaps; {@link #UNKNOWN_ORDINAL} only in {@link #EARLIEST}
 */
public record LogPosition(long index, int offset, long ordinal) {

    public static final long UNKNOWN_ORDINAL = -1;

    /** Before the very first record ever written. */
    public static final LogPosition START = new LogPosition(0, 0, 0);

    /** Before the oldest record that retention has left. */
    public static final LogPosition EARLIEST = new LogPosition(0, 0, UNKNOWN_ORDINAL);

    public LogPosition {
        if (index < 0 || offset < 0 || ordinal < UNKNOWN_ORDINAL) {
            throw new IllegalArgumentException(
                    "no such position: index %d, offset %d, ordinal %d"
                            .formatted(index, offset, ordinal));
        }
    }

    /** The ordinal of the first record of the document at {@link #index}. */
    public long documentOrdinal() {
        return ordinal - offset;
    }
}
