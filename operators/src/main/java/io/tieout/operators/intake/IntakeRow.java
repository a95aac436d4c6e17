package io.tieout.operators.intake;

import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.Observed;

/**
 * One record as a source read it: a document or a dead letter.
 *
 * @param observed null if there is a letter
 * @param letter null if there is a document
 */
public record IntakeRow(Observed observed, DeadLetter letter) {

    public IntakeRow {
        if ((observed == null) == (letter == null)) {
            throw new IllegalArgumentException("a row is either a document or a dead letter");
        }
    }
}
