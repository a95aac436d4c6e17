package io.tieout.jobs.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells of the first warnings about the files of a run; all are counted in its {@code files}. */
final class FileNotes {

    private static final int MAX_SHOWN = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private FileNotes() {}

    static void print(Path results, Terminal terminal) throws IOException {
        Path files = results.resolve("files.jsonl");
        int shown = 0;
        try (BufferedReader lines = Files.newBufferedReader(files)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode file = JSON.readTree(line);
                for (JsonNode warning : file.path("warnings")) {
                    if (shown++ == MAX_SHOWN) {
                        terminal.note("warning: … more in " + files);
                        return;
                    }
                    terminal.note(
                            "warning: " + file.path("file").asText() + ", " + warning.asText());
                }
            }
        }
    }
}
