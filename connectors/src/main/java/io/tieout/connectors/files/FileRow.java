package io.tieout.connectors.files;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DeadLetter;
import io.tieout.formats.Row;
import java.util.Objects;

/**
 * One record of a file: a document, or a dead letter that says why not. A file that cannot be read
 * (to its end) gives one dead letter for itself.
 *
 * @param source the file's name without folders
 * @param position as the format counts
 * @param event null if there is a letter
 * @param letter null if there is an event
 * @param observedAtMillis when the file was found complete, the same after every restart; from a
 *     folder that is listed once, the time that the record itself states, or null
 */
public record FileRow(
        String source,
        String position,
        CanonicalEvent event,
        DeadLetter letter,
        Long observedAtMillis) {

    public FileRow {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(position, "position");
        if ((event == null) == (letter == null)) {
            throw new IllegalArgumentException("a row has either an event or a letter");
        }
    }

    public static FileRow of(String source, Row row, Long observedAtMillis) {
        if (row instanceof Row.Accepted accepted) {
            Long stated = accepted.observedAtMillis();
            return new FileRow(
                    source,
                    accepted.position(),
                    accepted.event(),
                    null,
                    observedAtMillis == null ? stated : observedAtMillis);
        }
        return of(((Row.Rejected) row).letter(), observedAtMillis);
    }

    public static FileRow of(DeadLetter letter, Long observedAtMillis) {
        return new FileRow(letter.source(), letter.position(), null, letter, observedAtMillis);
    }
}
