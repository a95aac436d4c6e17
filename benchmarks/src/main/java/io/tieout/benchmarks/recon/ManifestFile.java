package io.tieout.benchmarks.recon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.StringJoiner;

/** A feed's manifest as JSON, a field a line, in the order in which they are given. */
public final class ManifestFile {
    private final StringJoiner json = new StringJoiner(",\n  ", "{\n  ", "\n}\n");

    public ManifestFile number(String name, long value) {
        json.add("\"" + name + "\": " + value);
        return this;
    }

    public ManifestFile text(String name, String value) {
        json.add("\"" + name + "\": \"" + value + "\"");
        return this;
    }

    public ManifestFile counts(String name, Map<String, Long> counts) {
        StringJoiner object = new StringJoiner(", ", "{", "}");
        counts.forEach((key, count) -> object.add("\"" + key + "\": " + count));
        json.add("\"" + name + "\": " + object);
        return this;
    }

    /**
     * Writes the file.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void writeTo(Path file) {
        try {
            Files.writeString(file, json.toString(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
