package io.tieout.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A command of a page and the output shown for it: what stands in a fenced block marked {@code
 * console} behind {@code $} and up to the next one. In the output {@code …} stands for anything
 * within a line, alone on its line for any number of lines; times and rates count as equal.
 */
record ConsoleExample(String command, List<String> output) {

    private static final String ANYTHING = "…";
    private static final Pattern SECONDS = Pattern.compile("\\d[\\d.,]* s\\b");
    private static final Pattern RATE = Pattern.compile("\\d[\\d.,]* events/s");

    static List<ConsoleExample> in(Path page) throws IOException {
        List<ConsoleExample> examples = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ ")) {
                examples.add(new ConsoleExample(line.substring(2), new ArrayList<>()));
            } else if (inside && !examples.isEmpty()) {
                examples.get(examples.size() - 1).output().add(line);
            }
        }
        return examples;
    }

    /** What the output of the command, without what varies, has to match. */
    Pattern expected() {
        StringBuilder regex = new StringBuilder();
        for (String line : output) {
            if (line.strip().equals(ANYTHING)) {
                regex.append("(?:.*\n)*?");
            } else {
                regex.append(lineRegex(withoutMeasures(line.stripTrailing()))).append('\n');
            }
        }
        return Pattern.compile(regex.toString());
    }

    /** The lines that were printed, in the form that {@link #expected} matches. */
    static String actual(String printed) {
        StringBuilder text = new StringBuilder();
        printed.lines()
                .forEach(line -> text.append(withoutMeasures(line.stripTrailing())).append('\n'));
        return text.toString();
    }

    private static String lineRegex(String line) {
        List<String> parts = new ArrayList<>();
        for (String part : line.split(ANYTHING, -1)) {
            parts.add(Pattern.quote(part));
        }
        return String.join(".*", parts);
    }

    private static String withoutMeasures(String line) {
        return RATE.matcher(SECONDS.matcher(line).replaceAll("0 s")).replaceAll("0 events/s");
    }
}
