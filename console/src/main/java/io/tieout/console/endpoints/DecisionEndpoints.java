package io.tieout.console.endpoints;

import io.tieout.console.decisions.BatchAnswer;
import io.tieout.console.decisions.BatchRequest;
import io.tieout.console.decisions.DecisionAnswer;
import io.tieout.console.decisions.DecisionDesk;
import io.tieout.console.decisions.DecisionRequest;
import io.tieout.console.decisions.UndoRequest;
import io.tieout.console.http.Asked;
import io.tieout.console.http.Cursor;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Page;
import io.tieout.console.http.Reply;
import io.tieout.console.http.Shapes;
import io.tieout.console.identity.Permission;
import io.tieout.console.reads.PastInstant;
import io.tieout.console.reads.Reading;
import io.tieout.console.reads.Visibility;
import io.tieout.console.views.DecisionView;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.store.read.DecisionEffects;
import io.tieout.store.read.Documents;
import io.tieout.store.read.PageKey;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Deciding, and what was decided. */
public record DecisionEndpoints(Reading reading, Visibility visibility, DecisionDesk desk) {

    public List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                                "/decisions",
                                "What was decided, the newest first",
                                Shapes.pageOf(DecisionView.class),
                                this::page)
                        .needing(Permission.ACTION_LOG)
                        .taking(PastInstant.parameter())
                        .paged(),
                Endpoint.post(
                        "/decisions",
                        "Decide; needs an Idempotency-Key",
                        DecisionRequest.class,
                        DecisionAnswer.class,
                        202,
                        this::decide),
                Endpoint.post(
                                "/decisions:batch",
                                "Decide all of these or none, or only look; needs an Idempotency-Key",
                                BatchRequest.class,
                                BatchAnswer.class,
                                202,
                                this::decideAll)
                        .keyed(Endpoint.Key.TAKEN),
                Endpoint.post(
                        "/decisions/{id}:undo",
                        "Take a decision back; needs an Idempotency-Key",
                        UndoRequest.class,
                        DecisionAnswer.class,
                        202,
                        this::undo));
    }

    private Reply page(Asked asked) throws SQLException {
        int limit = asked.limit();
        Cursor cursor = asked.cursor();
        return reading.ask(
                connection -> {
                    Long asOf = PastInstant.of(connection, asked);
                    List<DecisionEvent> found =
                            Documents.decisions(
                                    connection,
                                    visibility.visible(connection, asked.user()),
                                    asOf,
                                    cursor == null
                                            ? null
                                            : new PageKey(cursor.values(), cursor.id()),
                                    limit + 1);
                    Set<String> applied =
                            asOf == null ? DecisionEffects.applied(connection, found) : null;
                    return Reply.ok(
                            Page.of(
                                    found,
                                    limit,
                                    it ->
                                            asked.cursorAt(
                                                    List.of(it.decidedAt().toEpochMilli()),
                                                    it.id()),
                                    given -> views(given, applied)));
                });
    }

    /**
     * @param applied null where it is not known which were
     */
    private static List<DecisionView> views(List<DecisionEvent> decisions, Set<String> applied) {
        return decisions.stream().map(it -> DecisionView.of(it, status(it, applied))).toList();
    }

    private static String status(DecisionEvent decision, Set<String> applied) {
        if (applied == null) {
            return null;
        }
        return applied.contains(decision.id()) ? "applied" : "pending";
    }

    private Reply decide(Asked asked) throws SQLException, IOException {
        DecisionRequest request = asked.body(DecisionRequest.class);
        return Reply.accepted(
                desk.decide(
                        asked.user(),
                        asked.idempotencyKey(),
                        request.withVersion(asked.version(request.version()))));
    }

    private Reply decideAll(Asked asked) throws SQLException, IOException {
        BatchRequest request = asked.body(BatchRequest.class);
        String key = request.dryRun() ? "" : asked.idempotencyKey();
        BatchAnswer answer = desk.decide(asked.user(), key, request);
        return request.dryRun() ? Reply.ok(answer) : Reply.accepted(answer);
    }

    private Reply undo(Asked asked) throws SQLException, IOException {
        return Reply.accepted(
                desk.undo(
                        asked.user(),
                        asked.idempotencyKey(),
                        asked.id(),
                        asked.body(UndoRequest.class)));
    }
}
