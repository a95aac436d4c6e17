package io.tieout.jobs.rules;

import io.tieout.core.documents.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that an engine has taken in, as a folder to run over again: links, not copies. Left out
 * is what people decided and published, for rules are tried that decide alone.
 */
final class HistoryFolder {

    private static final Pattern FROM_PEOPLE =
            Pattern.compile(
                    "(?i)(?:[0-9a-f]{12}-)?(?:"
                            + String.join("|", Streams.OF_PERSONS)
                            + ")(?:[^\\p{L}].*)?");

    private HistoryFolder() {}

    /**
     * @param input that the engine watches
     * @return how many files there are
     */
    static int link(Path input, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path done = input.resolve("done");
        if (!Files.isDirectory(done)) {
            return 0;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(done)) {
            files =
                    all.filter(Files::isRegularFile)
                            .filter(it -> !isFromPeople(it.getFileName().toString()))
                            .toList();
        }
        for (Path file : files) {
            Files.createSymbolicLink(folder.resolve(file.getFileName()), file.toAbsolutePath());
        }
        return files.size();
    }

    private static boolean isFromPeople(String name) {
        return FROM_PEOPLE.matcher(name).matches();
    }
}
