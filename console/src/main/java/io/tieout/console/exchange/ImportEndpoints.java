package io.tieout.console.exchange;

import io.tieout.console.http.Asked;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Json;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.http.Reply;
import io.tieout.console.identity.Permission;
import io.tieout.core.documents.Streams;
import io.tieout.core.ids.DeterministicId;
import io.tieout.store.Database;
import io.tieout.store.submissions.Submission;
import io.tieout.store.submissions.Submissions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Takes JSON Lines of a stream into the folder that the engine watches. What comes is written as it
 * comes and becomes a file of the folder when all of it is on disk. The engine knows bytes that it
 * has read, so that the same sent again does nothing, whatever died in between.
 */
public record ImportEndpoints(Database database, Path inputFolder, LongSupplier nowMillis) {

    private static final long LARGEST_BYTES = 1L << 30;

    /** What was taken in. */
    public record Answer(String fileName, long bytes, long lines, String sha256) {}

    public List<Endpoint> all() {
        return List.of(
                Endpoint.post(
                                "/imports/{id}",
                                "Take JSON Lines of a stream in; needs an Idempotency-Key",
                                null,
                                Answer.class,
                                202,
                                this::take)
                        .needing(Permission.IMPORT));
    }

    private Reply take(Asked asked) throws SQLException, IOException {
        String stream = asked.id();
        require(asked, stream);
        String key = "import " + asked.idempotencyKey();
        String user = asked.user().id();
        Optional<Submission> former = former(user, key);
        Submission kept = former.isPresent() ? former.get() : null;
        String name =
                stream
                        + "-import-"
                        + DeterministicId.of("i", List.of(user, key, stream))
                        + ".jsonl";
        try (InputStream body = asked.context().bodyInputStream();
                ImportFile file = ImportFile.open(inputFolder, name)) {
            file.copy(body, LARGEST_BYTES);
            if (file.lines() == 0) {
                throw new ProblemException(ProblemKind.UNPROCESSABLE, "there is no line in it");
            }
            Answer answer = new Answer(name, file.bytes(), file.lines(), file.sha256());
            if (kept != null) {
                requireSame(kept, stream, answer);
                return accepted(kept.answer());
            }
            file.deliver();
            keep(user, key, stream, answer);
            return Reply.accepted(answer);
        }
    }

    private static void require(Asked asked, String stream) {
        if (!Streams.ALL.contains(stream)) {
            throw ProblemException.notFound();
        }
        if (Streams.OF_PERSONS.contains(stream)) {
            throw new ProblemException(
                    ProblemKind.NOT_ALLOWED, stream + " are not imported; decide in their place");
        }
        if (!asked.user().seesAllCompanies()) {
            throw new ProblemException(
                    ProblemKind.NOT_ALLOWED, "only who sees all companies imports");
        }
        String type = asked.header("Content-Type");
        String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("application/x-ndjson") && !lower.startsWith("application/jsonl")) {
            throw new ProblemException(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE, "send Content-Type: application/x-ndjson");
        }
    }

    private Optional<Submission> former(String user, String key) throws SQLException {
        try (var connection = database.connection()) {
            return Submissions.find(connection, user, key);
        }
    }

    private static void requireSame(Submission kept, String stream, Answer answer) {
        if (!kept.requestHash().equals(hash(stream, answer))) {
            throw ProblemException.keyUsedBefore();
        }
    }

    private static Reply accepted(String answer) {
        return Reply.accepted(Json.read(answer.getBytes(StandardCharsets.UTF_8), Answer.class));
    }

    private static String hash(String stream, Answer answer) {
        return DeterministicId.of("r", List.of(stream, answer.sha256()));
    }

    /** Kept as given: the file is there already, so nothing is left for a later process. */
    private void keep(String user, String key, String stream, Answer answer) throws SQLException {
        Submission done =
                new Submission(
                        user,
                        key,
                        hash(stream, answer),
                        answer.fileName(),
                        "",
                        Json.text(answer),
                        nowMillis.getAsLong());
        database.transaction(
                connection -> {
                    if (Submissions.keep(connection, done)) {
                        Submissions.markDelivered(connection, done);
                    }
                });
    }
}
