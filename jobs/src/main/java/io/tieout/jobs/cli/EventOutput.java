package io.tieout.jobs.cli;

import io.tieout.core.documents.DeadLetter;
import io.tieout.formats.Row;
import java.io.Closeable;
import java.io.IOException;

/** Where {@code parse} puts what it reads. */
interface EventOutput extends Closeable {

    /**
     * @param file the name the event's line gives as its source
     */
    void accept(String file, Row.Accepted row) throws IOException;

    void reject(DeadLetter letter) throws IOException;

    /** Makes everything visible; called once, after the last record. Without it nothing is. */
    void complete() throws IOException;
}
