package io.tieout.formats.mt940;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real files of banks, kept outside of the project; tests are skipped where they are absent. */
final class Corpus {

    private static final String VARIABLE = "TIEOUT_CORPORA";

    private Corpus() {}

    static boolean isPresent() {
        return Files.isDirectory(folder());
    }

    static List<Path> files() throws IOException {
        assumeTrue(isPresent(), "no corpus: set " + VARIABLE);
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static Path file(String name) {
        assumeTrue(isPresent(), "no corpus: set " + VARIABLE);
        return folder().resolve(name);
    }

    static Reading read(String name) throws IOException {
        return Reading.of(Files.readAllBytes(file(name)));
    }

    private static Path folder() {
        String configured = System.getenv(VARIABLE);
        Path corpora =
                configured == null ? Path.of("..", "..", "shared", "corpora") : Path.of(configured);
        return corpora.resolve("bank-mt940");
    }
}
