package io.tieout.benchmarks.recon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What a feed was made from and what it holds.
 *
 * @param bankTransactions distinct ones; lines also count deliveries after the first and damage
 * @param ledgerEntries distinct ones
 * @param lines lines per file name
 * @param links true links per kind
 * @param linkedItems items in true links per kind
 * @param faults planted faults per kind
 */
public record Manifest(
        long seed,
        long events,
        String profile,
        int accounts,
        long bankTransactions,
        long ledgerEntries,
        Map<String, Long> lines,
        Map<String, Long> links,
        Map<String, Long> linkedItems,
        Map<String, Long> faults) {

    static Manifest of(
            long seed,
            long events,
            Profile profile,
            int accounts,
            Scene scene,
            FeedWriter writer,
            Truth truth) {
        Map<String, Long> lines = new LinkedHashMap<>();
        for (FeedFile file : FeedFile.values()) {
            lines.put(file.fileName(), writer.lines(file));
        }
        Map<String, Long> links = new LinkedHashMap<>();
        Map<String, Long> items = new LinkedHashMap<>();
        Map<String, Long> faults = new LinkedHashMap<>();
        for (CaseKind kind : CaseKind.values()) {
            putIfSome(links, kind, truth.tally(kind).links());
            putIfSome(items, kind, truth.tally(kind).items());
            putIfSome(faults, kind, truth.tally(kind).faults());
        }
        return new Manifest(
                seed,
                events,
                profile.wireName(),
                accounts,
                scene.bankCount(),
                scene.ledgerCount(),
                lines,
                links,
                items,
                faults);
    }

    private static void putIfSome(Map<String, Long> counts, CaseKind kind, long count) {
        if (count > 0) {
            counts.put(kind.wireName(), count);
        }
    }

    void writeTo(Path file) {
        StringJoiner json = new StringJoiner(",\n  ", "{\n  ", "\n}\n");
        json.add("\"seed\": " + seed);
        json.add("\"events\": " + events);
        json.add("\"profile\": \"" + profile + "\"");
        json.add("\"accounts\": " + accounts);
        json.add("\"bankTransactions\": " + bankTransactions);
        json.add("\"ledgerEntries\": " + ledgerEntries);
        json.add("\"lines\": " + object(lines));
        json.add("\"links\": " + object(links));
        json.add("\"linkedItems\": " + object(linkedItems));
        json.add("\"faults\": " + object(faults));
        try {
            Files.writeString(file, json.toString(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String object(Map<String, Long> counts) {
        StringJoiner json = new StringJoiner(", ", "{", "}");
        counts.forEach((name, count) -> json.add("\"" + name + "\": " + count));
        return json.toString();
    }
}
