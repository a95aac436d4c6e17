package io.tieout.formats;

import java.io.Closeable;

/**
 * Pulls the records of one input one by one, in bounded memory. Bad input is a {@link
 * Row.Rejected}, never an exception; whatever follows it and can still be read goes on.
 */
public interface RecordReader extends Closeable {

    /** The next record, or null at the end of the input. */
    Row next();
}
