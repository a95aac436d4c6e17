package io.tieout.jobs.reconcile;

import io.tieout.connectors.files.FolderLayout;
import io.tieout.connectors.files.FormatLookup;
import io.tieout.core.documents.Streams;
import io.tieout.formats.Format;
import io.tieout.formats.bills.PdfBillFormat;
import io.tieout.formats.bills.XmlBillFormat;
import io.tieout.formats.csv.CsvFormat;
import io.tieout.formats.json.JsonLinesFormat;
import io.tieout.formats.ubl.UblStatementFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a folder holds, as far as the graph of a run depends on it. */
final class InputStreams {

    private final Path folder;
    private final FormatLookup formats;

    InputStreams(Path folder, FormatLookup formats) {
        this.folder = folder;
        this.formats = formats;
    }

    /**
     * Whether there is a stream that JSON Lines or mapped columns have or, of statements and bills,
     * XML and PDF.
     */
    boolean have(String stream) throws IOException {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, InputStreams::isInput)) {
            for (Path file : files) {
                if (has(stream, file)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isInput(Path file) {
        return Files.isRegularFile(file) && !FolderLayout.isIgnored(file.getFileName().toString());
    }

    private boolean has(String stream, Path file) throws IOException {
        String name = file.getFileName().toString();
        Format format = formats.find(name, FolderLayout.head(file));
        if (format instanceof UblStatementFormat) {
            return stream.equals(Streams.STATEMENTS);
        }
        if (format instanceof XmlBillFormat || format instanceof PdfBillFormat) {
            return stream.equals(Streams.INVOICES);
        }
        if (format instanceof CsvFormat csv) {
            return stream.equals(csv.streamOf(name));
        }
        if (!(format instanceof JsonLinesFormat)) {
            return false;
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return JsonLinesFormat.holds(stream, name, bytes);
        }
    }
}
