package io.tieout.jobs.cli;

import io.tieout.connectors.files.FormatLookup;
import io.tieout.formats.Format;
import io.tieout.formats.Formats;
import io.tieout.formats.bills.Originals;
import io.tieout.formats.bills.OriginalsFolder;
import io.tieout.formats.csv.CsvMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Recognises the files of a folder, delimited ones by the mappings that lie there. It is sent to
 * the subtasks as the folder's name; each reads the mappings when it first needs them.
 */
final class FolderFormats implements FormatLookup {

    private static final long serialVersionUID = 1L;

    private final String folder;
    private final String dataFolder;
    private transient Formats formats;

    private FolderFormats(Path folder, String dataFolder) {
        this.folder = folder.toAbsolutePath().toString();
        this.dataFolder = dataFolder;
    }

    /**
     * @throws io.tieout.formats.csv.MappingException if a mapping is wrong
     */
    static FolderFormats of(Path folder) throws IOException {
        return new FolderFormats(checked(folder), null);
    }

    /**
     * The same, and the files of bills are kept under the data folder.
     *
     * @throws io.tieout.formats.csv.MappingException if a mapping is wrong
     */
    static FolderFormats keepingOriginals(Path folder, Path dataFolder) throws IOException {
        return new FolderFormats(checked(folder), dataFolder.toAbsolutePath().toString());
    }

    private static Path checked(Path folder) throws IOException {
        KnownFormats.ofFolder(folder, Originals.NONE);
        return folder;
    }

    @Override
    public Format find(String fileName, byte[] head) {
        try {
            Optional<CsvMapping> beside = CsvMapping.beside(Path.of(folder, fileName));
            if (beside.isPresent()) {
                return new MappedCsv(beside.get());
            }
            return formats().detect(fileName, head).orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Formats formats() throws IOException {
        if (formats == null) {
            Originals originals =
                    dataFolder == null
                            ? Originals.NONE
                            : OriginalsFolder.under(Path.of(dataFolder));
            formats = KnownFormats.ofFolder(Path.of(folder), originals);
        }
        return formats;
    }
}
