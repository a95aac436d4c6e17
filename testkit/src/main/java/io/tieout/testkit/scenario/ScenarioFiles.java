package io.tieout.testkit.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The scenario files on the class path, from folders and from jars. */
public final class ScenarioFiles {

    private static final String ROOT = "scenarios";
    private static final String SUFFIX = ".scenario";

    private ScenarioFiles() {}

    /** All scenarios, by file name and then in the file's order. */
    public static List<Scenario> all() {
        return under(ROOT);
    }

    /** Those of bank matching. */
    public static List<Scenario> bank() {
        return under(ROOT + "/bank");
    }

    /** Those of cash application. */
    public static List<Scenario> cash() {
        return under(ROOT + "/cash");
    }

    /** Those of payables. */
    public static List<Scenario> payables() {
        return under(ROOT + "/payables");
    }

    /** Those of coding and approval. */
    public static List<Scenario> approvals() {
        return under(ROOT + "/approvals");
    }

    private static List<Scenario> under(String folder) {
        List<Scenario> scenarios = new ArrayList<>();
        try {
            ClassLoader loader = ScenarioFiles.class.getClassLoader();
            for (URL url : Collections.list(loader.getResources(folder))) {
                read(url.toURI(), folder, scenarios);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path has no readable place", e);
        }
        scenarios.sort(Comparator.comparing(Scenario::file));
        return scenarios;
    }

    private static void read(URI place, String folder, List<Scenario> scenarios)
            throws IOException {
        if (!place.getScheme().equals("jar")) {
            readFolder(Path.of(place), scenarios);
            return;
        }
        String url = place.toString();
        Path file = Path.of(URI.create(url.substring("jar:".length(), url.indexOf("!/"))));
        try (FileSystem jar = FileSystems.newFileSystem(file)) {
            readFolder(jar.getPath(folder), scenarios);
        }
    }

    private static void readFolder(Path folder, List<Scenario> scenarios) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
                String name = folder.relativize(file).toString();
                scenarios.addAll(ScenarioParser.parse(name, Files.readString(file)));
            }
        }
    }
}
