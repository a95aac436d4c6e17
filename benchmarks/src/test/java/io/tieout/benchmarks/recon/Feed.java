package io.tieout.benchmarks.recon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A generated feed, read back without the code that wrote it. */
record Feed(
        Map<String, JsonNode> statements,
        Map<String, JsonNode> bank,
        Map<String, JsonNode> ledger,
        List<JsonNode> links,
        List<JsonNode> faults) {

    private static final JsonMapper JSON = new JsonMapper();

    static Feed generate(long seed, long events, Profile profile, Path folder) {
        new Generator(seed, events, profile).generateTo(folder);
        List<JsonNode> links = new ArrayList<>();
        List<JsonNode> faults = new ArrayList<>();
        lines(folder.resolve("truth/links.jsonl")).forEach(line -> links.add(parse(line)));
        lines(folder.resolve("truth/faults.jsonl")).forEach(line -> faults.add(parse(line)));
        return new Feed(
                byId(folder, FeedFile.BANK_STATEMENTS, faults),
                byId(folder, FeedFile.BANK_TRANSACTIONS, faults),
                byId(folder, FeedFile.LEDGER_ENTRIES, faults),
                links,
                faults);
    }

    /** Damaged lines, which the truth names, are left out; of repeated records the last stays. */
    private static Map<String, JsonNode> byId(Path folder, FeedFile file, List<JsonNode> faults) {
        String stream = file.fileName().replace(".jsonl", "");
        List<Integer> damaged = new ArrayList<>();
        for (JsonNode fault : faults) {
            if (fault.get("kind").asText().equals("corrupted")
                    && fault.get("stream").asText().equals(stream)) {
                damaged.add(fault.get("line").asInt());
            }
        }
        Map<String, JsonNode> records = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines(folder.resolve(file.fileName()))) {
            number++;
            if (!damaged.contains(number)) {
                JsonNode record = parse(line);
                records.put(record.get("id").asText(), record);
            }
        }
        return records;
    }

    /** Damage may cut a character: decoded leniently. */
    private static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }
}
