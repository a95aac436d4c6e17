package io.tieout.formats;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DeadLetter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * All records of a small input at once: the good ones and the failures. {@code records + failures}
 * is what was read.
 */
public record Parsed(List<CanonicalEvent> records, List<DeadLetter> failures) {

    /** Reads to the end and closes the reader. */
    public static Parsed of(RecordReader reader) {
        List<CanonicalEvent> records = new ArrayList<>();
        List<DeadLetter> failures = new ArrayList<>();
        try (reader) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                if (row instanceof Row.Accepted accepted) {
                    records.add(accepted.event());
                } else if (row instanceof Row.Rejected rejected) {
                    failures.add(rejected.letter());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Parsed(List.copyOf(records), List.copyOf(failures));
    }
}
