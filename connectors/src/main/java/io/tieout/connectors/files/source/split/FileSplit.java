package io.tieout.connectors.files.source.split;

import org.apache.flink.api.connector.source.SourceSplit;

/**
 * One file and how far it has been read.
 *
 * @param number unique within the source, in the order found
 * @param name without folders
 * @param modifiedAtMillis with the size, what the file looked like when it was found complete
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param observedAtMillis when it was found complete
 * @param rowsRead rows that have been emitted
 */
public record FileSplit(
        long number,
        String name,
        long sizeBytes,
        long modifiedAtMillis,
        String sha256,
        long observedAtMillis,
        long rowsRead,
        FileOutcome outcome)
        implements SourceSplit {

    @Override
    public String splitId() {
        return "file-" + number;
    }

    public FileSplit at(long newRowsRead, FileOutcome newOutcome) {
        return new FileSplit(
                number,
                name,
                sizeBytes,
                modifiedAtMillis,
                sha256,
                observedAtMillis,
                newRowsRead,
                newOutcome);
    }
}
