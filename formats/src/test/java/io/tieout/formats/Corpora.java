package io.tieout.formats;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The real files that tests may use where they are present. */
public final class Corpora {

    private Corpora() {}

    /** The files of a folder of the corpora; skips the test where it is absent. */
    public static List<Path> files(String folder) {
        String root = System.getenv("TIEOUT_CORPORA");
        Path path = Path.of(root == null ? "../../shared/corpora" : root).resolve(folder);
        assumeTrue(Files.isDirectory(path), "no corpora at " + path + ": test skipped");
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
