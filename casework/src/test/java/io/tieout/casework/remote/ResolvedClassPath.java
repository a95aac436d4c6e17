package io.tieout.casework.remote;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A class path that Maven resolves for another JVM, so that its Flink or Kafka never meets ours.
 * Where it cannot be had, the test that wants it is skipped and says so.
 */
final class ResolvedClassPath {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 120;

    private ResolvedClassPath() {}

    /**
     * @param name of the POM among the test resources
     */
    static String of(String name) throws IOException, InterruptedException {
        Path pom = MODULE.resolve("src/test/resources/remote/" + name + ".xml");
        Path resolved = MODULE.resolve("target/remote/" + name + ".cp");
        if (!Files.exists(resolved)
                || Files.getLastModifiedTime(resolved).compareTo(Files.getLastModifiedTime(pom))
                        < 0) {
            resolve(pom, resolved);
        }
        return Files.readString(resolved).strip();
    }

    private static void resolve(Path pom, Path resolved) throws IOException, InterruptedException {
        Files.createDirectories(resolved.getParent());
        Path log = resolved.resolveSibling(resolved.getFileName() + ".log");
        Process maven =
                new ProcessBuilder(
                                MODULE.resolveSibling("mvnw").toString(),
                                "-q",
                                "-B",
                                "-f",
                                pom.toString(),
                                "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath",
                                "-Dmdep.outputFile=" + resolved)
                        .directory(MODULE.getParent().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        boolean ended = maven.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            maven.destroyForcibly();
        }
        assumeTrue(
                ended && maven.exitValue() == 0,
                () -> "the artifacts of " + pom.getFileName() + " cannot be had, see " + log);
    }
}
