package io.tieout.console.endpoints;

import io.tieout.console.decisions.Corrections;
import io.tieout.console.http.Asked;
import io.tieout.console.http.Cursor;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Page;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.Reply;
import io.tieout.console.http.Shapes;
import io.tieout.console.identity.Permission;
import io.tieout.console.reads.Reading;
import io.tieout.console.views.DeadLetterView;
import io.tieout.store.read.DeadLetters;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Records that were refused, and their correction. They belong to no company. */
public record DeadLetterEndpoints(Reading reading, Corrections corrections) {

    /** Where a corrected record was put. */
    public record Replayed(String fileName) {}

    public List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                                "/dead-letters",
                                "Refused records, the newest first",
                                Shapes.pageOf(DeadLetterView.class),
                                this::page)
                        .needing(Permission.DEAD_LETTERS)
                        .paged(),
                Endpoint.post(
                                "/dead-letters/{id}:replay",
                                "Put a corrected record in; needs an Idempotency-Key",
                                Corrections.Request.class,
                                Replayed.class,
                                202,
                                this::replay)
                        .needing(Permission.REPLAY_DEAD_LETTERS));
    }

    private Reply page(Asked asked) throws SQLException {
        requireAllCompanies(asked);
        int limit = asked.limit();
        Cursor cursor = asked.cursor();
        List<DeadLetters.Stored> found =
                reading.ask(
                        connection ->
                                DeadLetters.page(
                                        connection,
                                        cursor == null ? Long.MAX_VALUE : cursor.values().get(0),
                                        limit + 1));
        return Reply.ok(
                Page.of(
                        found,
                        limit,
                        it -> asked.cursorAt(List.of(it.entered()), ""),
                        given -> given.stream().map(DeadLetterView::of).toList()));
    }

    private Reply replay(Asked asked) throws SQLException, IOException {
        requireAllCompanies(asked);
        DeadLetters.Stored letter =
                reading.ask(connection -> DeadLetters.find(connection, asked.id()))
                        .orElseThrow(ProblemException::notFound);
        return Reply.accepted(
                new Replayed(
                        corrections.replay(
                                asked.user(),
                                asked.idempotencyKey(),
                                letter,
                                asked.body(Corrections.Request.class))));
    }

    private static void requireAllCompanies(Asked asked) {
        if (!asked.user().seesAllCompanies()) {
            throw ProblemException.notFound();
        }
    }
}
