package io.tieout.formats.json;

import io.tieout.core.documents.Streams;
import io.tieout.formats.Format;
import io.tieout.formats.RecordReader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Canonical events as JSON Lines in UTF-8, one event a line. The stream is given by the start of
 * the file's name ({@code bank-transactions.jsonl}, {@code ledger-entries-2026-11.ndjson}) or by
 * each line itself where it is an envelope {@code {"stream":…,"source":…,"event":{…}}}.
 *
 * <p>Unknown fields are passed over; amounts must be strings with at most the currency's decimals.
 * A line that cannot be accepted becomes one dead letter with position {@code line N}; blank lines
 * do not count.
 */
public final class JsonLinesFormat implements Format {

    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return (isJsonLines(fileName) && streamOf(fileName) != null) || startsWithEnvelope(head);
    }

    @Override
    public RecordReader open(String source, InputStream bytes) {
        return new JsonLinesReader(source, streamOf(source), bytes);
    }

    private static boolean isJsonLines(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }

    /** The stream that a file's name starts with, or null. */
    static String streamOf(String fileName) {
        for (String stream : Streams.ALL) {
            boolean starts = fileName.regionMatches(true, 0, stream, 0, stream.length());
            if (starts
                    && (fileName.length() == stream.length()
                            || !Character.isLetter(fileName.charAt(stream.length())))) {
                return stream;
            }
        }
        return null;
    }

    private static boolean startsWithEnvelope(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        String start = text.startsWith("\ufeff") ? text.substring(1) : text;
        return start.stripLeading().replaceFirst("^\\{\\s*", "{").startsWith("{\"stream\"");
    }
}
