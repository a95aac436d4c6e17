package io.tieout.console.evidence;

import io.tieout.console.http.Json;
import io.tieout.console.identity.User;
import io.tieout.console.reads.Visibility;
import io.tieout.store.IntakeFile;
import io.tieout.store.IntakeState;
import io.tieout.store.read.FilesTakenIn;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * That nothing was lost on the way in: of every source what was read, and that it was accepted or
 * rejected. Who sees one company is told of the sources that its documents came from.
 *
 * @param scope {@code all} or {@code ofCompany}
 */
record Completeness(String scope, List<IntakeFile> files) {

    /** A source; what was read is what was accepted and what was rejected. */
    record Source(
            String source,
            String sha256,
            String state,
            long read,
            long accepted,
            long rejected,
            String takenInAt,
            String message) {}

    /**
     * All sources.
     *
     * @param notDone sources that could not be read to their end
     * @param agrees whether what was read is what was accepted and rejected
     */
    record Totals(
            String scope,
            long sources,
            long notDone,
            long read,
            long accepted,
            long rejected,
            boolean agrees) {}

    static Completeness of(Connection connection, Visibility visibility, EvidenceRequest request)
            throws SQLException {
        User user = request.madeFor();
        long before =
                request.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return user.seesAllCompanies()
                ? new Completeness("all", FilesTakenIn.before(connection, before))
                : new Completeness(
                        "ofCompany",
                        FilesTakenIn.ofCompany(
                                connection,
                                before,
                                request.companyId(),
                                visibility.visible(connection, user, request.companyId())));
    }

    void writeSources(OutputStream out) throws IOException {
        for (IntakeFile it : files) {
            EvidencePack.line(
                    new Source(
                            it.name(),
                            it.sha256(),
                            it.state().name().toLowerCase(Locale.ROOT),
                            it.readCount(),
                            it.acceptedCount(),
                            it.rejectedCount(),
                            Instant.ofEpochMilli(it.changedAtMillis()).toString(),
                            it.message()),
                    out);
        }
    }

    void writeTotals(OutputStream out) throws IOException {
        long read = files.stream().mapToLong(IntakeFile::readCount).sum();
        long accepted = files.stream().mapToLong(IntakeFile::acceptedCount).sum();
        long rejected = files.stream().mapToLong(IntakeFile::rejectedCount).sum();
        out.write(
                Json.bytes(
                        new Totals(
                                scope,
                                files.size(),
                                files.stream().filter(it -> it.state() != IntakeState.DONE).count(),
                                read,
                                accepted,
                                rejected,
                                read == accepted + rejected)));
    }
}
