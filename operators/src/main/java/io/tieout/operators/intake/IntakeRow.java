package io.tieout.operators.intake;

import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.FileRead;
import io.tieout.core.documents.Observed;

/**
 * One record as a source read it: a document or a dead letter; or the end of a file, which may come
 * with the dead letter that ended it.
 *
 * @param observed null if there is anything else
 * @param letter null if nothing was wrong
 * @param file null unless the file has ended
 */
public record IntakeRow(Observed observed, DeadLetter letter, FileRead file) {

    public IntakeRow {
        if (observed != null && (letter != null || file != null)) {
            throw new IllegalArgumentException("a row with a document has nothing else");
        }
        if (observed == null && letter == null && file == null) {
            throw new IllegalArgumentException("a row has something to say");
        }
    }

    public static IntakeRow of(Observed observed) {
        return new IntakeRow(observed, null, null);
    }
}
