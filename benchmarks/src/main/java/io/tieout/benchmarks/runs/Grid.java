package io.tieout.benchmarks.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table that reads well on a terminal and is Markdown too. The first column is text. */
public final class Grid {
    private final List<List<String>> rows = new ArrayList<>();

    public Grid(String... header) {
        rows.add(List.of(header));
    }

    /**
     * @throws IllegalArgumentException if it has more or fewer cells than the header
     */
    public Grid row(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException(
                    cells.length + " cells under a header of " + rows.get(0).size());
        }
        rows.add(List.of(cells));
        return this;
    }

    /** A cell, the same whatever the machine's language is. */
    public static String number(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                String format = column == 0 ? "| %-" + width(column) + "s " : cell(column);
                text.append(String.format(format, rows.get(row).get(column)));
            }
            text.append("|\n");
            if (row == 0) {
                rule(text);
            }
        }
        return text.toString();
    }

    private String cell(int column) {
        return "| %" + width(column) + "s ";
    }

    private void rule(StringBuilder text) {
        for (int column = 0; column < rows.get(0).size(); column++) {
            text.append("| ").append("-".repeat(width(column) - 1));
            text.append(column == 0 ? "- " : ": ");
        }
        text.append("|\n");
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
    }
}
