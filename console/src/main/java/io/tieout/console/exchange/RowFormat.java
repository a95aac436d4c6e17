package io.tieout.console.exchange;

import io.tieout.console.http.Json;
import io.tieout.console.views.MoneyView;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How rows of one shape are written. */
interface RowFormat {

    /** What comes before the first row. */
    void begin(OutputStream out) throws IOException;

    void row(Record row, OutputStream out) throws IOException;

    /** A JSON object a line. */
    final class JsonLines implements RowFormat {

        @Override
        public void begin(OutputStream out) {
            // Lines need no heading.
        }

        @Override
        public void row(Record row, OutputStream out) throws IOException {
            out.write(Json.bytes(row));
            out.write('\n');
        }
    }

    /**
     * Comma separated, as RFC 4180 says, with a heading. A money is two columns, what has parts is
     * JSON. Text that a spreadsheet would take for a formula gets an apostrophe before it.
     */
    final class Csv implements RowFormat {

        private static final String FORMULA_BEGINS = "=+-@\t\r\n|";

        private final List<RecordComponent> columns;

        Csv(Class<? extends Record> shape) {
            this.columns = List.of(shape.getRecordComponents());
        }

        @Override
        public void begin(OutputStream out) throws IOException {
            List<String> names = new ArrayList<>();
            for (RecordComponent column : columns) {
                names.add(column.getName());
                if (column.getType() == MoneyView.class) {
                    names.add(column.getName() + "Currency");
                }
            }
            out.write((String.join(",", names) + "\r\n").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void row(Record row, OutputStream out) throws IOException {
            StringBuilder line = new StringBuilder();
            for (RecordComponent column : columns) {
                Object value = value(row, column);
                if (column.getType() == MoneyView.class) {
                    MoneyView money = (MoneyView) value;
                    line.append(money == null ? "" : money.amount()).append(',');
                    line.append(money == null ? "" : money.currency()).append(',');
                } else {
                    line.append(cell(value)).append(',');
                }
            }
            line.setLength(line.length() - 1);
            out.write(line.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        }

        private static Object value(Record row, RecordComponent column) {
            try {
                return column.getAccessor().invoke(row);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a public record can be read", e);
            }
        }

        private static String cell(Object value) {
            if (value == null) {
                return "";
            }
            if (value instanceof Number || value instanceof Boolean) {
                return value.toString();
            }
            return quoted(guarded(value instanceof String text ? text : Json.text(value)));
        }

        private static String guarded(String text) {
            String inner = text.stripLeading();
            boolean formula =
                    (!text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0)
                            || (!inner.isEmpty() && FORMULA_BEGINS.indexOf(inner.charAt(0)) >= 0);
            return formula ? "'" + text : text;
        }

        private static String quoted(String text) {
            boolean plain =
                    text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
            return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
        }
    }
}
