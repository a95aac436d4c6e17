package io.tieout.connectors.files;

import io.tieout.formats.Format;
import java.io.Serializable;

/** Recognises the format of a file. */
@FunctionalInterface
public interface FormatLookup extends Serializable {

    /** As many bytes as are shown to {@link #find}, if the file has them. */
    int HEAD_BYTES = 4_096;

    /** The format, or null if no format knows the file. */
    Format find(String fileName, byte[] head);
}
