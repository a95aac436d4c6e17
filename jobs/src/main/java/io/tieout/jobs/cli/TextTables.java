package io.tieout.jobs.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A {@link Report} in aligned columns for a person. */
final class TextTables {

    /** Longer cells would push the columns behind them off the screen. */
    private static final int MAX_ALIGNED_CHARS = 48;

    private static final String GAP = "  ";

    private TextTables() {}

    static String of(Report report) {
        StringBuilder out = new StringBuilder();
        for (Report.Table table : report.tables()) {
            if (!out.isEmpty()) {
                out.append('\n');
            }
            append(out, table);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, Report.Table table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.columns().stream().map(TextTables::heading).toList());
        table.rows().forEach(row -> lines.add(row.stream().map(TextTables::cell).toList()));
        int[] widths = widths(lines);
        out.append(heading(table.name())).append('\n');
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                text.append(GAP).append(line.get(i));
                text.append(" ".repeat(Math.max(0, widths[i] - line.get(i).length())));
            }
            out.append(text.toString().stripTrailing()).append('\n');
        }
    }

    private static int[] widths(List<List<String>> lines) {
        int[] widths = new int[lines.get(0).size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                int length = Math.min(line.get(i).length(), MAX_ALIGNED_CHARS);
                widths[i] = Math.max(widths[i], length);
            }
        }
        return widths;
    }

    /** {@code openExceptions} as {@code OPEN EXCEPTIONS}. */
    private static String heading(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toUpperCase(Locale.ROOT);
    }

    private static String cell(Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return value == null
                ? "-"
                : Terminal.printable(value.toString()).replace('\n', ' ').replace('\t', ' ');
    }
}
