package io.tieout.jobs.cli;

import io.tieout.formats.Format;
import io.tieout.formats.RecordReader;
import io.tieout.formats.csv.CsvFormat;
import io.tieout.formats.csv.CsvMapping;
import java.io.InputStream;

/** Delimited files read by one mapping, whatever the files are called. */
record MappedCsv(CsvMapping mapping) implements Format {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return true;
    }

    @Override
    public RecordReader open(String source, InputStream bytes) {
        return CsvFormat.open(source, mapping, bytes);
    }
}
