package io.tieout.benchmarks.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The folder {@code benchmarks/results}: a JSON line for every measurement ever made, and the last
 * table of each kind as Markdown.
 */
public record Records(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of the installation at {@code home}. */
    public static Records of(Path home) {
        return new Records(home.resolve("benchmarks").resolve("results"));
    }

    /** The installation that runs here. */
    public static Path home() {
        return Path.of(System.getProperty("tieout.home", "")).toAbsolutePath();
    }

    /** Appends to {@code name.jsonl}: when, what command, which machine, and the figures. */
    public void append(String name, String command, Machine machine, Object figures)
            throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        line.put("command", command);
        line.put("machine", machine);
        line.put("figures", figures);
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(name + ".jsonl"),
                json(line) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Writes {@code name.md} anew. */
    public void page(String name, String title, String command, Machine machine, String body)
            throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(name + ".md"),
                "# " + title + "\n\n`" + command + "`\n\n" + machine + "\n\n" + body,
                StandardCharsets.UTF_8);
    }

    private static String json(Object value) throws JsonProcessingException {
        return JSON.writeValueAsString(value);
    }
}
