package io.tieout.console.decisions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.tieout.console.http.Json;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.identity.User;
import io.tieout.core.documents.Streams;
import io.tieout.core.ids.DeterministicId;
import io.tieout.store.read.DeadLetters;
import io.tieout.store.submissions.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Puts corrected records into the engine's input, once for each correction. Only lines of JSON
 * files stand for themselves; a record of another format needs the file around it.
 */
public final class Corrections {

    private static final int LONGEST_CHARS = 100_000;

    private static final JsonFactory JSON = new JsonFactory();

    private final Outbox outbox;
    private final LongSupplier nowMillis;

    public Corrections(Outbox outbox, LongSupplier nowMillis) {
        this.outbox = outbox;
        this.nowMillis = nowMillis;
    }

    /** A corrected record. */
    public record Request(String raw) {}

    /**
     * @param key the sender's name for the request; it takes effect once under it, and under
     *     another key the engine knows the same bytes
     * @return the name of the file that was put in
     */
    public String replay(User user, String key, DeadLetters.Stored letter, Request request)
            throws SQLException, IOException {
        String source = letter.letter().source();
        String name = source.substring(source.lastIndexOf('/') + 1);
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".jsonl") && !lower.endsWith(".ndjson")) {
            throw new ProblemException(
                    ProblemKind.UNPROCESSABLE,
                    "a record of " + name + " cannot be read without its file; correct the file");
        }
        String line = line(request.raw());
        // Such a line says who decided: a correction could make somebody say what he never said.
        if (Streams.OF_PERSONS.stream().anyMatch(lower::startsWith)
                || Streams.OF_PERSONS.contains(stream(line))) {
            throw new ProblemException(
                    ProblemKind.NOT_ALLOWED,
                    "what a person decided is not corrected by another; let it be decided again");
        }
        String hash = DeterministicId.of("c", List.of(letter.id(), line));
        String base = name.substring(0, name.lastIndexOf('.')).replaceAll("[^A-Za-z0-9._-]", "_");
        String fileName = base + "-corrected-" + hash + ".jsonl";
        Submission correction =
                new Submission(
                        user.id(), key, hash, fileName, line + "\n", "{}", nowMillis.getAsLong());
        return outbox.submit(correction).fileName();
    }

    /** What the line's first field says of itself, as the engine reads it; empty if nothing. */
    private static String stream(String line) throws IOException {
        try (JsonParser in = JSON.createParser(line)) {
            in.nextToken();
            String named = "stream".equals(in.nextFieldName()) ? in.nextTextValue() : null;
            return named == null ? "" : named;
        }
    }

    private static String line(String raw) {
        String line = raw == null ? "" : raw.strip();
        if (line.isEmpty() || line.length() > LONGEST_CHARS || line.lines().count() != 1) {
            throw ProblemException.field(
                    ProblemKind.UNPROCESSABLE, "raw", "must be one line of JSON");
        }
        try {
            Json.read(line.getBytes(StandardCharsets.UTF_8), Map.class);
        } catch (ProblemException e) {
            throw ProblemException.field(
                    ProblemKind.UNPROCESSABLE, "raw", "is no JSON object: " + e.getMessage());
        }
        return line;
    }
}
