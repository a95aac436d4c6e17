package io.tieout.formats.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.InvalidFieldException;
import io.tieout.core.documents.MissingFieldException;
import io.tieout.core.documents.Streams;
import io.tieout.formats.LineReader;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads one file of canonical JSON Lines. */
final class JsonLinesReader implements RecordReader {

    private static final int MAX_LINE_BYTES = 1 << 20;

    /** Some 100,000 lines of a statement, which is one document. */
    private static final int MAX_STATEMENT_BYTES = 1 << 24;

    private final String source;
    private final String stream;
    private final int maxLineBytes;
    private final LineReader lines;
    private final CharsetDecoder utf8 =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer decoded = CharBuffer.allocate(4096);

    /**
     * @param stream of every line that does not name its own; null if each must
     */
    JsonLinesReader(String source, String stream, InputStream bytes) {
        this.source = source;
        this.stream = stream;
        this.maxLineBytes =
                Streams.STATEMENTS.equals(stream) ? MAX_STATEMENT_BYTES : MAX_LINE_BYTES;
        this.lines = new LineReader(bytes, maxLineBytes);
    }

    @Override
    public Row next() {
        try {
            while (lines.next()) {
                if (lines.isTooLong()) {
                    return rejected("", "a line of more than " + (maxLineBytes >> 20) + " MB");
                }
                if (!lines.isBlank()) {
                    return row();
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + source, e);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Row row() throws IOException {
        try {
            refuseWrongEncoding();
            return accepted();
        } catch (RefusedException e) {
            return rejected(e.field(), e.getMessage());
        } catch (MissingFieldException e) {
            return rejected(e.field(), e.getMessage());
        } catch (InvalidFieldException e) {
            return rejected(e.field(), e.getMessage());
        } catch (IllegalArgumentException e) {
            return rejected("", e.getMessage());
        } catch (StreamConstraintsException e) {
            return rejected(
                    "",
                    "nested deeper than "
                            + JsonCursor.MAX_DEPTH
                            + " levels, or a"
                            + " number or name beyond all measure");
        } catch (JsonProcessingException e) {
            return rejected("", notJson(e));
        }
    }

    private Row accepted() throws IOException, RefusedException {
        try (JsonCursor in =
                new JsonCursor(
                        lines.buffer(), lines.from(), lines.length(), lines.hasBackslash())) {
            in.open();
            String first = in.next();
            if ("stream".equals(first)) {
                return envelope(in);
            }
            if (stream == null) {
                throw new RefusedException(
                        "stream", "neither the file's name nor the line's first field names it");
            }
            return event(in, EventReader.of(stream), first);
        }
    }

    /** An envelope, or an event of a known stream that happens to have a field of that name. */
    private Row envelope(JsonCursor in) throws IOException, RefusedException {
        String named = in.string(null);
        String second = in.next();
        boolean isEvent = !"source".equals(second) && !"event".equals(second);
        if (isEvent && stream != null) {
            return event(in, EventReader.of(stream), second);
        }
        EventReader reader = named == null ? null : EventReader.of(named);
        if (reader == null) {
            throw new RefusedException(
                    "stream", "'" + Scalars.clip(named) + "' is none of " + Streams.ALL);
        }
        if (stream != null && !stream.equals(named) && Streams.OF_PERSONS.contains(named)) {
            throw new RefusedException(
                    "stream", "'" + named + "' is not taken from a file of " + stream);
        }
        CanonicalEvent event = null;
        for (String name = second; name != null; name = in.next()) {
            if (name.equals("event") && event == null) {
                in.openValue();
                event = reader.read(in, in.next());
            } else if (name.equals("event")) {
                throw in.refused("is given twice");
            } else {
                in.skip();
            }
        }
        if (event == null) {
            throw RefusedException.missing("event");
        }
        in.end();
        return new Row.Accepted(position(), event, reader.observedAtMillis(), reader.warning());
    }

    private Row event(JsonCursor in, EventReader reader, String first)
            throws IOException, RefusedException {
        CanonicalEvent event = reader.read(in, first);
        in.end();
        return new Row.Accepted(position(), event, reader.observedAtMillis(), reader.warning());
    }

    /** Strict UTF-8: the parser itself lets overlong forms and surrogates pass. */
    private void refuseWrongEncoding() throws RefusedException {
        byte[] bytes = lines.buffer();
        int end = lines.from() + lines.length();
        for (int i = lines.from(); i < Math.min(end, lines.from() + 4); i++) {
            if (bytes[i] == 0) {
                throw new RefusedException("", "has NUL bytes: the file must be UTF-8");
            }
        }
        if (!lines.isAscii() && !isUtf8(ByteBuffer.wrap(bytes, lines.from(), lines.length()))) {
            throw new RefusedException("", "not valid UTF-8");
        }
    }

    private boolean isUtf8(ByteBuffer line) {
        utf8.reset();
        while (true) {
            decoded.clear();
            var result = utf8.decode(line, decoded, true);
            if (!result.isOverflow()) {
                return result.isUnderflow();
            }
        }
    }

    private static String notJson(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return "not valid JSON at column " + column + ": " + message;
    }

    private Row rejected(String field, String reason) {
        return new Row.Rejected(new DeadLetter(source, position(), field, reason, lines.raw()));
    }

    private String position() {
        return "line " + lines.number();
    }
}
