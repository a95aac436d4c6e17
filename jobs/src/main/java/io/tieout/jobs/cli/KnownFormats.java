package io.tieout.jobs.cli;

import io.tieout.formats.Format;
import io.tieout.formats.Formats;
import io.tieout.formats.bai2.Bai2Format;
import io.tieout.formats.bills.Originals;
import io.tieout.formats.bills.PdfBillFormat;
import io.tieout.formats.bills.XmlBillFormat;
import io.tieout.formats.camt.CamtFormat;
import io.tieout.formats.csv.CsvFormat;
import io.tieout.formats.csv.CsvMapping;
import io.tieout.formats.json.FeedManifest;
import io.tieout.formats.json.JsonLinesFormat;
import io.tieout.formats.mt940.Mt940Format;
import io.tieout.formats.ubl.UblStatementFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every format of this release, in the order in which they are asked about a file. Delimited files
 * are known only where there is a mapping for them.
 */
public final class KnownFormats {

    /** What a format sees of a file to recognise it, in bytes. */
    public static final int HEAD_BYTES = 4_096;

    private static final String MAPPINGS = "*.mapping.yaml";

    private KnownFormats() {}

    /** The formats with these mappings of delimited files; originals of bills are not kept. */
    public static Formats with(List<CsvMapping> mappings) {
        return with(mappings, Originals.NONE);
    }

    /** The same; the files of bills are kept. */
    public static Formats with(List<CsvMapping> mappings, Originals originals) {
        return new Formats(
                List.of(
                        new JsonLinesFormat(),
                        new CsvFormat(mappings),
                        new CamtFormat(),
                        new Mt940Format(),
                        new Bai2Format(),
                        new UblStatementFormat(),
                        new PdfBillFormat(originals),
                        new XmlBillFormat(originals),
                        new FeedManifest()));
    }

    /**
     * The formats with all mappings of a folder, in the order of their names.
     *
     * @throws io.tieout.formats.csv.MappingException if a mapping is wrong
     */
    public static Formats ofFolder(Path folder, Originals originals) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, MAPPINGS)) {
            found.forEach(files::add);
        }
        files.sort(null);
        List<CsvMapping> mappings = new ArrayList<>();
        for (Path file : files) {
            mappings.add(mapping(file));
        }
        return with(mappings, originals);
    }

    /** Reads a mapping of a delimited file. */
    public static CsvMapping mapping(Path file) throws IOException {
        try (InputStream yaml = Files.newInputStream(file)) {
            return CsvMapping.read(file.getFileName().toString(), yaml);
        }
    }

    /**
     * The format of a file: by the mapping beside it, else by its name and first bytes; empty if
     * none knows it.
     *
     * @throws io.tieout.formats.csv.MappingException if the mapping beside it is wrong
     */
    public static Optional<Format> of(Path file) throws IOException {
        Optional<CsvMapping> mapping = CsvMapping.beside(file);
        if (mapping.isPresent()) {
            return Optional.of(new MappedCsv(mapping.get()));
        }
        return with(List.of()).detect(file.getFileName().toString(), head(file));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD_BYTES);
        }
    }
}
