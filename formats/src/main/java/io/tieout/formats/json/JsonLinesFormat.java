package io.tieout.formats.json;

import io.tieout.core.documents.Streams;
import io.tieout.formats.Format;
import io.tieout.formats.RecordReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

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

    private static final String START = "\ufeff?\\s*\\{\\s*\"stream\"\\s*:\\s*";

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

    /**
     * Whether a file has documents of a stream, by its name or by what its lines say. A file is
     * read only if its first line names its own stream, and then to the first line that is asked
     * for.
     */
    public static boolean holds(String stream, String fileName, InputStream bytes)
            throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        String line = lines.readLine();
        if (line != null && stream.equals(streamOf(fileName))) {
            return true;
        }
        if (line == null || !isEnvelope(line)) {
            return false;
        }
        Pattern wanted = Pattern.compile(START + Pattern.quote('"' + stream + '"'));
        while (line != null && !wanted.matcher(line).lookingAt()) {
            line = lines.readLine();
        }
        return line != null;
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
        return isEnvelope(new String(head, StandardCharsets.UTF_8));
    }

    private static boolean isEnvelope(String text) {
        String start = text.startsWith("\ufeff") ? text.substring(1) : text;
        return start.stripLeading().replaceFirst("^\\{\\s*", "{").startsWith("{\"stream\"");
    }
}
