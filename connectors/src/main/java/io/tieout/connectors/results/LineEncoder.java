package io.tieout.connectors.results;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;

/** Writes one record as one line, with the line feed. */
@FunctionalInterface
public interface LineEncoder<T> extends Serializable {

    void write(T record, OutputStream out) throws IOException;
}
