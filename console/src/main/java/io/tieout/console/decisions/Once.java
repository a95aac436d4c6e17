package io.tieout.console.decisions;

import io.tieout.console.http.Asked;
import io.tieout.console.http.Json;
import io.tieout.console.http.ProblemException;
import io.tieout.core.ids.DeterministicId;
import io.tieout.store.Database;
import io.tieout.store.submissions.Submission;
import io.tieout.store.submissions.Submissions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Carries out what the engine is not given, once under its sender's key, and answers the same again
 * as the first time. What is written on the connection takes effect together with the key; whoever
 * dies between another effect and the end of it leaves a request that says what stands then.
 */
public final class Once {

    private final Database database;
    private final LongSupplier nowMillis;

    public Once(Database database, LongSupplier nowMillis) {
        this.database = database;
        this.nowMillis = nowMillis;
    }

    /** What is done under a key. */
    @FunctionalInterface
    public interface Effect<T> {

        /**
         * @throws RuntimeException if it may not be done: the key is free again then
         */
        T on(Connection connection) throws SQLException, IOException;
    }

    /**
     * One at a time: these are few, and an effect may need a second connection of a pool whose last
     * one another would hold.
     *
     * @param request what is asked besides the address; the same key with another is refused
     * @param type of the answer
     * @throws ProblemException if the key was used for something else
     */
    public synchronized <T> T answer(Asked asked, Object request, Class<T> type, Effect<T> effect)
            throws SQLException, IOException {
        Submission begun =
                new Submission(
                        asked.user().id(),
                        asked.idempotencyKey(),
                        DeterministicId.of(
                                "r", List.of(asked.context().path(), Json.text(request))),
                        "",
                        "",
                        "",
                        nowMillis.getAsLong());
        String[] answer = new String[1];
        try {
            database.transaction(connection -> answer[0] = answer(connection, begun, effect));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return Json.read(answer[0].getBytes(StandardCharsets.UTF_8), type);
    }

    /** Another process with the same key waits here until the first is done. */
    private static <T> String answer(Connection connection, Submission begun, Effect<T> effect)
            throws SQLException {
        if (Submissions.keep(connection, begun)) {
            String answer = Json.text(effect(connection, effect));
            Submissions.answered(connection, begun, answer);
            return answer;
        }
        Submission before = Submissions.find(connection, begun.userId(), begun.key()).orElseThrow();
        if (!before.requestHash().equals(begun.requestHash())) {
            throw ProblemException.keyUsedBefore();
        }
        return before.answer();
    }

    private static <T> T effect(Connection connection, Effect<T> effect) throws SQLException {
        try {
            return effect.on(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
