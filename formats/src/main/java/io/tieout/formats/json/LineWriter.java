package io.tieout.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.tieout.core.money.Money;
import io.tieout.formats.RawText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes one JSON object at a time into a buffer that is used again. Fields come in the order of
 * the calls, so equal documents give equal bytes. Not safe for use by several threads.
 */
final class LineWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(1024);
    private final boolean indented;
    private JsonGenerator json;

    LineWriter() {
        this(false);
    }

    /**
     * @param indented over several lines, for a document that people read
     */
    LineWriter(boolean indented) {
        this.indented = indented;
    }

    /** Writes the fields of the line's object. */
    interface Body {
        void write(LineWriter out) throws IOException;
    }

    /** The object as bytes, without a line end. */
    byte[] line(Body body) {
        fill(body);
        return buffer.toByteArray();
    }

    /** Writes the object and a line feed. */
    void line(Body body, OutputStream out) throws IOException {
        fill(body);
        buffer.write('\n');
        buffer.writeTo(out);
    }

    private void fill(Body body) {
        buffer.reset();
        try (JsonGenerator generator = FACTORY.createGenerator(buffer)) {
            json = indented ? generator.setPrettyPrinter(pretty()) : generator;
            object(body);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private static DefaultPrettyPrinter pretty() {
        return new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    }

    void object(Body body) throws IOException {
        json.writeStartObject();
        body.write(this);
        json.writeEndObject();
    }

    void object(String name, Body body) throws IOException {
        json.writeFieldName(name);
        object(body);
    }

    /** A string, empty for null. */
    void text(String name, String value) throws IOException {
        json.writeFieldName(name);
        json.writeString(value == null ? "" : RawText.wellFormed(value));
    }

    /** A string, or no field for null. */
    void optional(String name, String value) throws IOException {
        if (value != null) {
            text(name, value);
        }
    }

    /** A string, or no field if there is nothing in it. */
    void unlessEmpty(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            text(name, value);
        }
    }

    void amount(String name, Money value) throws IOException {
        json.writeFieldName(name);
        json.writeString(value.toPlainString());
    }

    void date(String name, LocalDate value) throws IOException {
        if (value != null) {
            json.writeFieldName(name);
            json.writeString(value.toString());
        }
    }

    void instant(String name, long millis) throws IOException {
        json.writeFieldName(name);
        json.writeString(Instant.ofEpochMilli(millis).toString());
    }

    void number(String name, long value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(value);
    }

    /** A share of 1 with at most four decimals, half even; 1 and 0 without any. */
    void confidence(String name, double value) throws IOException {
        json.writeFieldName(name);
        long tenThousandths = (long) Math.rint(value * 10_000);
        if (tenThousandths % 10_000 == 0) {
            json.writeNumber(tenThousandths / 10_000);
            return;
        }
        json.writeNumber(BigDecimal.valueOf(tenThousandths, 4).stripTrailingZeros());
    }

    /** An exact number as a string, or no field for null. */
    void decimal(String name, BigDecimal value) throws IOException {
        if (value != null) {
            text(name, value.toPlainString());
        }
    }

    void bool(String name, boolean value) throws IOException {
        json.writeFieldName(name);
        json.writeBoolean(value);
    }

    void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(RawText.wellFormed(value));
        }
        json.writeEndArray();
    }

    void startArray(String name) throws IOException {
        json.writeArrayFieldStart(name);
    }

    void endArray() throws IOException {
        json.writeEndArray();
    }
}
