package io.tieout.formats.csv;

import io.tieout.core.documents.Streams;
import io.tieout.formats.Format;
import io.tieout.formats.RecordReader;
import java.io.InputStream;
import java.util.List;

/**
 * Delimited files for which there is a mapping. The first mapping whose globs fit a file's name is
 * taken; a file without one gives a single dead letter.
 */
public final class CsvFormat implements Format {

    private final List<CsvMapping> mappings;

    public CsvFormat(List<CsvMapping> mappings) {
        this.mappings = List.copyOf(mappings);
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return mappings.stream().anyMatch(mapping -> mapping.isFor(fileName));
    }

    @Override
    public RecordReader open(String source, InputStream bytes) {
        CsvMapping mapping =
                mappings.stream().filter(it -> it.isFor(source)).findFirst().orElse(null);
        return mapping == null ? new UnmappedReader(source, bytes) : open(source, mapping, bytes);
    }

    /** The stream of what a file of that name has; null if there is no mapping for it. */
    public String streamOf(String source) {
        return mappings.stream()
                .filter(it -> it.isFor(source))
                .map(CsvMapping::stream)
                .findFirst()
                .orElse(null);
    }

    /** Opens a file by the mapping beside it, whatever that mapping's globs say. */
    public static RecordReader open(String source, CsvMapping mapping, InputStream bytes) {
        return mapping.stream().equals(Streams.STATEMENTS)
                ? new StatementRowReader(source, mapping, bytes)
                : new CsvRowReader(source, mapping, bytes);
    }
}
