package io.tieout.jobs.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.core.ids.DeterministicId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a bounded run made of its input, as far as two runs are compared.
 *
 * @param confirmed rule of each confirmed match, by what it tied out whatever the rule
 * @param open ids of the items that exceptions are open for
 */
record RunOutcome(
        long read,
        double matchRate,
        Map<String, String> confirmed,
        long proposed,
        TreeSet<String> open) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param counts the results that are compared
     * @param flow whose items are counted
     */
    static RunOutcome read(Path results, Predicate<JsonNode> counts, FlowResults flow)
            throws IOException {
        JsonNode summary = JSON.readTree(results.resolve("summary.json").toFile());
        Map<String, String> confirmed = new HashMap<>();
        Set<String> tied = new HashSet<>();
        long proposed = 0;
        try (BufferedReader lines = Files.newBufferedReader(results.resolve("matches.jsonl"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode match = JSON.readTree(line);
                if (!counts.test(match)) {
                    continue;
                }
                if (match.path("status").asText().equals("confirmed")) {
                    confirmed.put(identity(match), match.path("rule").asText());
                    match.path("left").forEach(it -> tied.add(it.asText()));
                } else {
                    proposed++;
                }
            }
        }
        return new RunOutcome(
                flow.read(summary),
                flow.matchRate(summary, tied.size()),
                confirmed,
                proposed,
                open(results.resolve("exceptions.jsonl"), counts));
    }

    /** The same for the same items of one kind of match, whichever rule ties them out. */
    static String identity(JsonNode match) {
        List<String> parts = new ArrayList<>();
        parts.add(match.path("kind").asText());
        match.path("left").forEach(id -> parts.add(id.asText()));
        parts.add("=");
        match.path("right").forEach(id -> parts.add(id.asText()));
        return DeterministicId.of("k", parts);
    }

    private static TreeSet<String> open(Path exceptions, Predicate<JsonNode> counts)
            throws IOException {
        TreeSet<String> open = new TreeSet<>();
        try (BufferedReader lines = Files.newBufferedReader(exceptions)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode exception = JSON.readTree(line);
                if (exception.path("status").asText().equals("open") && counts.test(exception)) {
                    exception.path("subjects").forEach(id -> open.add(id.asText()));
                }
            }
        }
        return open;
    }
}
