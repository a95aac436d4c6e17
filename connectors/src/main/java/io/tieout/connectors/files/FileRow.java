package io.tieout.connectors.files;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.FileRead;
import io.tieout.formats.Row;
import java.util.Objects;

/**
 * One record of a file: a document, or a dead letter that says why not. A file that cannot be read
 * (to its end) gives one dead letter for itself. The last row of a file says what became of it; it
 * is the dead letter of the file, or has neither document nor letter.
 *
 * @param source the file's name without folders
 * @param position as the format counts
 * @param event null if there is a letter
 * @param letter null if there is an event
 * @param file null unless it is the last row
 * @param observedAtMillis when the file was found complete, the same after every restart; from a
 *     folder that is listed once, the time that the record itself states, or null
 */
public record FileRow(
        String source,
        String position,
        CanonicalEvent event,
        DeadLetter letter,
        FileRead file,
        Long observedAtMillis) {

    public FileRow {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(position, "position");
        if (event != null && (letter != null || file != null)) {
            throw new IllegalArgumentException("a row with an event has nothing else");
        }
        if (event == null && letter == null && file == null) {
            throw new IllegalArgumentException("a row has something to say");
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
                    null,
                    observedAtMillis == null ? stated : observedAtMillis);
        }
        DeadLetter letter = ((Row.Rejected) row).letter();
        return new FileRow(
                letter.source(), letter.position(), null, letter, null, observedAtMillis);
    }

    /**
     * The end of a file.
     *
     * @param letter why it could not be read to its end; null if it was
     */
    public static FileRow end(FileRead file, DeadLetter letter, Long observedAtMillis) {
        return new FileRow(file.name(), "file", null, letter, file, observedAtMillis);
    }
}
