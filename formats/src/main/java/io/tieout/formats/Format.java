package io.tieout.formats;

import java.io.InputStream;

/** A native or canonical file format: recognises its files and reads their records. */
public interface Format {

    /** Short lower-case name for {@code --format}, for example {@code camt}. */
    String name();

    /**
     * Whether a file looks like this format.
     *
     * @param fileName without folders
     * @param head the first bytes of the file, at most 4096
     */
    boolean recognises(String fileName, byte[] head);

    /**
     * Opens a file. The reader closes the stream.
     *
     * @param source what dead letters and ids name as the origin; the file's name without folders
     */
    RecordReader open(String source, InputStream bytes);
}
