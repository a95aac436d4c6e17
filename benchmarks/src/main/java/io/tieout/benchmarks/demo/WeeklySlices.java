package io.tieout.benchmarks.demo;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the files of a feed into one file for each week of arrival. */
final class WeeklySlices {

    private static final Pattern OBSERVED_AT =
            Pattern.compile("\"observedAt\":\"(\\d{4}-\\d\\d-\\d\\d)");
    private static final int DAYS_PER_WEEK = 7;

    private WeeklySlices() {}

    /**
     * @param names of the files, each in the order of arrival
     * @param suffix tells the slices of one feed from those of others
     * @return the files of each week, the first week first
     */
    static List<List<Path>> of(Path folder, Collection<String> names, String suffix)
            throws IOException {
        Path target = Files.createDirectories(folder.resolve("slices"));
        Map<Long, List<Path>> weeks = new TreeMap<>();
        for (String name : names) {
            String stem = name.substring(0, name.lastIndexOf('.')) + suffix;
            cut(folder.resolve(name), target, stem)
                    .forEach(
                            (week, file) ->
                                    weeks.computeIfAbsent(week, any -> new ArrayList<>())
                                            .add(file));
        }
        return List.copyOf(weeks.values());
    }

    private static Map<Long, Path> cut(Path file, Path target, String stem) throws IOException {
        Map<Long, List<String>> lines = new TreeMap<>();
        long week = 0;
        List<String> damaged = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                damaged.add(line);
                Matcher observedAt = OBSERVED_AT.matcher(line);
                // A line that is cut off belongs to the one after it, its second delivery.
                if (observedAt.find()) {
                    LocalDate day = LocalDate.parse(observedAt.group(1));
                    week = Math.floorDiv(day.toEpochDay(), DAYS_PER_WEEK);
                    lines.computeIfAbsent(week, any -> new ArrayList<>()).addAll(damaged);
                    damaged.clear();
                }
            }
        }
        Map<Long, Path> files = new TreeMap<>();
        for (Map.Entry<Long, List<String>> slice : lines.entrySet()) {
            Path part = target.resolve("%s-%05d.jsonl".formatted(stem, slice.getKey()));
            write(part, slice.getValue());
            files.put(slice.getKey(), part);
        }
        return files;
    }

    private static void write(Path file, List<String> lines) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (String line : lines) {
                writer.write(line);
                writer.write('\n');
            }
        }
    }
}
