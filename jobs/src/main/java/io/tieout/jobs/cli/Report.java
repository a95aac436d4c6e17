package io.tieout.jobs.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What a command found, as named tables; {@link Output} prints it in any form. */
public record Report(List<Table> tables) {

    public Report {
        tables = List.copyOf(tables);
    }

    /**
     * Rows of equal shape.
     *
     * @param name camelCase; a field of the JSON object
     * @param columns camelCase
     * @param rows cells of text, {@link Number}, {@link Boolean} or null, as many as columns
     */
    public record Table(String name, List<String> columns, List<List<Object>> rows) {

        public Table {
            Objects.requireNonNull(name, "name");
            columns = List.copyOf(columns);
            rows = rows.stream().map(row -> (List<Object>) new ArrayList<>(row)).toList();
            for (List<Object> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row of " + name + " has " + row.size());
                }
            }
        }
    }

    /** Collects tables; a table without rows is left out. */
    public static final class Builder {

        private final List<Table> tables = new ArrayList<>();

        /** The row's cells must be as many as columns. */
        public Builder table(String name, List<String> columns, List<List<Object>> rows) {
            if (!rows.isEmpty()) {
                tables.add(new Table(name, columns, rows));
            }
            return this;
        }

        public Report build() {
            return new Report(tables);
        }
    }

    /** A row; cells may be null. */
    public static List<Object> row(Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }
}
