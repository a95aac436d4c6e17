package io.tieout.jobs.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Option;

/**
 * Mixin for {@code -o}: prints a {@link Report} on standard output. JSON and YAML are one object
 * with an array of objects for each table; CSV has one table after another with a blank line
 * between them.
 */
public final class Output {

    /** The forms that {@code -o} knows. */
    public enum Form {
        TABLE,
        JSON,
        YAML,
        CSV
    }

    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    private static final ObjectMapper YAML =
            new ObjectMapper(
                    YAMLFactory.builder()
                            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                            .disable(YAMLGenerator.Feature.SPLIT_LINES)
                            .build());

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            defaultValue = "table",
            description = "table, json, yaml or csv (default: ${DEFAULT-VALUE}).")
    private Form form;

    /**
     * Prints the report in the chosen form.
     *
     * @throws UnreachableException if standard output cannot be written
     */
    public void print(Report report, Terminal terminal) {
        try {
            OutputStream out = terminal.bufferedData();
            out.write(text(report).getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            if (!ClosedPipe.is(e)) {
                throw new UnreachableException("cannot write to standard output: " + e, e);
            }
        }
    }

    private String text(Report report) throws IOException {
        return switch (form) {
            case TABLE -> TextTables.of(report);
            case JSON -> JSON.writeValueAsString(tree(report)) + "\n";
            case YAML -> YAML.writeValueAsString(tree(report));
            case CSV -> csv(report);
        };
    }

    private static ObjectNode tree(Report report) {
        ObjectNode root = JSON.createObjectNode();
        for (Report.Table table : report.tables()) {
            ArrayNode rows = root.putArray(table.name());
            for (List<Object> cells : table.rows()) {
                ObjectNode row = rows.addObject();
                for (int i = 0; i < cells.size(); i++) {
                    row.putPOJO(table.columns().get(i), cells.get(i));
                }
            }
        }
        return root;
    }

    private static String csv(Report report) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            String separator = "";
            for (Report.Table table : report.tables()) {
                csv.flush();
                text.write(separator);
                csv.writeRecord(table.columns());
                table.rows()
                        .forEach(row -> csv.writeRecord(row.stream().map(Output::cell).toList()));
                separator = "\n";
            }
        }
        return text.toString();
    }

    /** What a spreadsheet would run as a formula gets an apostrophe in front. */
    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        boolean formula =
                value instanceof String && text.matches("(?s)[=+@\\t\\r-].*") && !isNumber(text);
        return formula ? "'" + text : text;
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?\\d+(\\.\\d+)?");
    }
}
