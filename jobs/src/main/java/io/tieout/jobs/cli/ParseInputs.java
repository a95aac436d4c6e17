package io.tieout.jobs.cli;

import io.tieout.formats.Format;
import io.tieout.formats.csv.MappingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the format of every file before the first is read, so that a slip costs nothing. */
final class ParseInputs {

    private static final String CSV = "csv";

    private ParseInputs() {}

    /**
     * @param formatName null if each file's own format is to be found
     * @param mappingFile null if delimited files have their mapping beside them
     * @throws UnreachableException if a file is missing or unreadable
     * @throws UsageException if a format is unknown or cannot be found, or a mapping is wrong
     */
    static List<ParseInput> of(List<Path> files, String formatName, Path mappingFile) {
        Format given = given(formatName, mappingFile);
        List<ParseInput> inputs = new ArrayList<>();
        for (Path file : files) {
            requireReadable(file);
            inputs.add(new ParseInput(file, given == null ? detect(file) : given));
        }
        return inputs;
    }

    private static Format given(String formatName, Path mappingFile) {
        if (mappingFile == null) {
            // A delimited file still needs the mapping beside it.
            return formatName == null || formatName.equals(CSV) ? null : named(formatName);
        }
        if (formatName != null && !formatName.equals(CSV)) {
            throw new UsageException("--mapping is for format csv, not for " + formatName);
        }
        requireReadable(mappingFile);
        return asking(mappingFile, () -> new MappedCsv(KnownFormats.mapping(mappingFile)));
    }

    private static Format named(String name) {
        return KnownFormats.with(List.of())
                .named(name)
                .orElseThrow(
                        () ->
                                new UsageException(
                                        "unknown format '" + name + "'; there are " + names()));
    }

    private static Format detect(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException(file + " is not a file on disk; name its format: " + names());
        }
        return asking(file, () -> KnownFormats.of(file))
                .orElseThrow(
                        () ->
                                new UsageException(
                                        "cannot tell the format of "
                                                + file
                                                + "; name it with --format ("
                                                + names()
                                                + "), or a mapping with --mapping"));
    }

    /** Something read from a file. */
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T asking(Path file, Reading<T> reading) {
        try {
            return reading.read();
        } catch (MappingException e) {
            throw new UsageException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UnreachableException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static void requireReadable(Path file) {
        if (Files.isDirectory(file)) {
            throw new UsageException(file + " is a folder; name the files in it");
        }
        if (!Files.exists(file)) {
            throw new UnreachableException("no such file: " + file);
        }
        if (!Files.isReadable(file)) {
            throw new UnreachableException("no permission to read " + file);
        }
    }

    private static String names() {
        return String.join(", ", KnownFormats.with(List.of()).names());
    }
}
