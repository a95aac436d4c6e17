package io.tieout.formats.ubl;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.InvalidFieldException;
import io.tieout.core.documents.MissingFieldException;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the one statement of a file, line by line; what it holds in memory is the statement.
 * Refuses document types, entities, deep nesting and long fields.
 */
final class UblStatementReader implements RecordReader {

    private static final int DEPTH_LIMIT = 64;
    private static final int FIELD_LIMIT_CHARS = 1 << 16;
    private static final String LINE = "StatementLine";

    private final String source;
    private final InputStream bytes;
    private final UblStatement statement = new UblStatement();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private Map<String, String> line;
    private boolean read;

    UblStatementReader(String source, InputStream bytes) {
        this.source = source;
        this.bytes = bytes;
    }

    @Override
    public Row next() {
        if (read) {
            return null;
        }
        read = true;
        try {
            readDocument();
            return new Row.Accepted("document", statement.event());
        } catch (MissingFieldException e) {
            return rejected(e.field(), e.getMessage());
        } catch (InvalidFieldException e) {
            return rejected(e.field(), e.getMessage());
        } catch (XMLStreamException e) {
            return rejected("", "not well-formed XML: " + firstLine(e.getMessage()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return rejected("", e.getMessage());
        }
    }

    private void readDocument() throws XMLStreamException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(bytes);
        try {
            while (xml.hasNext()) {
                take(xml, xml.next());
            }
        } finally {
            xml.close();
        }
    }

    private void take(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (text.length() + xml.getTextLength() > FIELD_LIMIT_CHARS) {
                    throw new InvalidFieldException(
                            String.join(".", path()),
                            "is longer than " + FIELD_LIMIT_CHARS + " characters");
                }
                text.append(xml.getText());
            }
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new IllegalArgumentException(
                            "declares a document type or an entity, which is not read");
            default -> {
                // Comments and the like say nothing.
            }
        }
    }

    private void start(XMLStreamReader xml) {
        path.addLast(xml.getLocalName());
        text.setLength(0);
        if (path.size() > DEPTH_LIMIT) {
            throw new IllegalArgumentException("nested deeper than " + DEPTH_LIMIT + " levels");
        }
        if (path.size() == 2 && xml.getLocalName().equals(LINE)) {
            line = new HashMap<>();
        }
        String currency = xml.getAttributeValue(null, "currencyID");
        if (currency != null) {
            put(place() + "@currencyID", currency);
        }
    }

    private void end() {
        if (!text.toString().isBlank()) {
            put(place(), text.toString().strip());
        }
        text.setLength(0);
        if (path.size() == 2 && path.peekLast().equals(LINE)) {
            statement.add(line);
            line = null;
        }
        path.removeLast();
    }

    /** The first of several counts: UBL repeats identifications and notes. */
    private void put(String place, String value) {
        (line == null ? statement.fields() : line).putIfAbsent(place, value);
    }

    /** The path below the document, or below the line. */
    private String place() {
        return String.join("/", path().subList(line == null ? 1 : 2, path.size()));
    }

    private List<String> path() {
        return List.copyOf(path);
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    private Row rejected(String field, String reason) {
        return new Row.Rejected(new DeadLetter(source, "document", field, reason, ""));
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
