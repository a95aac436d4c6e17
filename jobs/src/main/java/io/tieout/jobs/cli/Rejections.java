package io.tieout.jobs.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells of the first rejected records of a run; all of them are in its dead letters. */
final class Rejections {

    private static final int MAX_SHOWN = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Rejections() {}

    static void print(Path results, Terminal terminal) throws IOException {
        Path letters = results.resolve("dead-letters.jsonl");
        try (BufferedReader lines = Files.newBufferedReader(letters)) {
            int shown = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (shown == MAX_SHOWN) {
                    terminal.note("rejected: … all in " + letters);
                    return;
                }
                shown++;
                terminal.note("rejected: " + sentence(JSON.readTree(line)));
            }
        }
    }

    private static String sentence(JsonNode letter) {
        String field = letter.path("field").asText();
        return letter.path("source").asText()
                + ", "
                + letter.path("position").asText()
                + (field.isEmpty() ? "" : ", " + field)
                + ": "
                + letter.path("reason").asText();
    }
}
