package io.tieout.benchmarks.recon;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

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
                writer.lines(),
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
        new ManifestFile()
                .number("seed", seed)
                .number("events", events)
                .text("profile", profile)
                .number("accounts", accounts)
                .number("bankTransactions", bankTransactions)
                .number("ledgerEntries", ledgerEntries)
                .counts("lines", lines)
                .counts("links", links)
                .counts("linkedItems", linkedItems)
                .counts("faults", faults)
                .writeTo(file);
    }
}
