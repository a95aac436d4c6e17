package io.tieout.console.decisions;

import io.tieout.console.http.ProblemException;
import io.tieout.store.Database;
import io.tieout.store.Transactions;
import io.tieout.store.submissions.Submission;
import io.tieout.store.submissions.Submissions;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Gives what people sent to the engine, once: kept in the database first, then put into the input
 * folder, then marked. Whatever a crash leaves between two steps is given by the next start in the
 * same bytes, which the engine takes for the same.
 */
public final class Outbox {

    private final Database database;
    private final InputFolder input;

    public Outbox(Database database, InputFolder input) {
        this.database = database;
        this.input = input;
    }

    /** Gives what an earlier process kept and did not give. */
    public int deliverKept() throws SQLException, IOException {
        int count = 0;
        try (Connection connection = database.connection()) {
            for (Submission kept : Submissions.undelivered(connection)) {
                deliver(connection, kept);
                count++;
            }
        }
        return count;
    }

    /**
     * Keeps it and gives it.
     *
     * @return what stands under the user's key: this, or what was sent before
     */
    Submission submit(Submission submission) throws SQLException, IOException {
        return submit(connection -> submission);
    }

    /** Decides within one transaction what is sent. */
    @FunctionalInterface
    public interface Making {

        /**
         * @throws RuntimeException if nothing may be sent; what was written is taken back then
         */
        Submission on(Connection connection) throws SQLException;
    }

    /**
     * Keeps what is made together with what else is written on the way, and gives it.
     *
     * @return what stands under the user's key: this, or what was sent before
     */
    public Submission submit(Making making) throws SQLException, IOException {
        try (Connection connection = database.connection()) {
            Submission[] kept = new Submission[1];
            Transactions.run(connection, it -> kept[0] = keep(it, making.on(it)));
            deliver(connection, kept[0]);
            return kept[0];
        }
    }

    /**
     * What the user sent under the key before, given to the engine now if it was not then.
     *
     * @throws ProblemException if it was something else
     */
    public Optional<Submission> sent(String userId, String key, String requestHash)
            throws SQLException, IOException {
        try (Connection connection = database.connection()) {
            Optional<Submission> kept = Submissions.find(connection, userId, key);
            if (kept.isPresent()) {
                deliver(connection, kept.get());
                requireSame(kept.get(), requestHash);
            }
            return kept;
        }
    }

    /** Something else under the key takes back what was written beside it. */
    private static Submission keep(Connection connection, Submission submission)
            throws SQLException {
        if (Submissions.keep(connection, submission)) {
            return submission;
        }
        Submission before =
                Submissions.find(connection, submission.userId(), submission.key()).orElseThrow();
        requireSame(before, submission.requestHash());
        return before;
    }

    private static void requireSame(Submission kept, String requestHash) {
        if (!kept.requestHash().equals(requestHash)) {
            throw ProblemException.keyUsedBefore();
        }
    }

    private void deliver(Connection connection, Submission kept) throws SQLException, IOException {
        if (!Submissions.isDelivered(connection, kept)) {
            input.put(kept.fileName(), kept.content());
            Submissions.markDelivered(connection, kept);
        }
    }
}
