package io.tieout.console.endpoints;

import io.tieout.console.http.Asked;
import io.tieout.console.http.Cursor;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Json;
import io.tieout.console.http.Page;
import io.tieout.console.http.Parameter;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.Reply;
import io.tieout.console.http.Shapes;
import io.tieout.console.identity.Permission;
import io.tieout.console.reads.Explanations;
import io.tieout.console.reads.PastInstant;
import io.tieout.console.reads.Reading;
import io.tieout.console.reads.Visibility;
import io.tieout.console.views.DecisionView;
import io.tieout.console.views.DocumentView;
import io.tieout.console.views.JournalView;
import io.tieout.console.views.MatchDossier;
import io.tieout.console.views.MatchView;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.store.read.Dossier;
import io.tieout.store.read.Dossiers;
import io.tieout.store.read.MatchPages;
import io.tieout.store.read.PageKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Matches: pages of them, and all that is known about one. */
public record MatchEndpoints(Reading reading, Visibility visibility) {

    private static final List<String> STATUS =
            Arrays.stream(MatchStatus.values()).map(MatchStatus::wireName).toList();
    private static final List<String> KINDS =
            Arrays.stream(MatchKind.values()).map(MatchKind::wireName).toList();

    public List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                                "/matches",
                                "Matches, the newest first",
                                Shapes.pageOf(MatchView.class),
                                this::page)
                        .taking(
                                Parameter.oneOf("status", STATUS, "all if not given"),
                                Parameter.oneOf("kind", KINDS, "all if not given"),
                                Parameter.text("accountId", "of one bank account"),
                                PastInstant.parameter())
                        .paged(),
                Endpoint.get(
                        "/matches/{id}",
                        "All that is known about a match",
                        MatchDossier.class,
                        this::dossier));
    }

    private Reply page(Asked asked) throws SQLException {
        int limit = asked.limit();
        Cursor cursor = asked.cursor();
        return reading.ask(
                connection -> {
                    MatchPages.Filter filter =
                            new MatchPages.Filter(
                                    asked.oneOf(
                                            "status",
                                            it -> MatchStatus.values()[STATUS.indexOf(it)],
                                            null),
                                    asked.oneOf(
                                            "kind",
                                            it -> MatchKind.values()[KINDS.indexOf(it)],
                                            null),
                                    asked.text("accountId"),
                                    visibility.visible(connection, asked.user()),
                                    PastInstant.of(connection, asked));
                    List<Match> found =
                            MatchPages.page(
                                    connection,
                                    filter,
                                    cursor == null
                                            ? null
                                            : new PageKey(cursor.values(), cursor.id()),
                                    limit + 1);
                    return Reply.ok(
                            Page.of(
                                    found,
                                    limit,
                                    it -> asked.cursorAt(List.of(it.finalAtMillis()), it.id()),
                                    MatchView::of));
                });
    }

    private Reply dossier(Asked asked) throws SQLException {
        MatchDossier dossier = reading.ask(connection -> dossier(connection, asked));
        return asked.tagged(dossier, DeterministicId.of("e", List.of(Json.text(dossier))));
    }

    private MatchDossier dossier(Connection connection, Asked asked) throws SQLException {
        Explanations explanations = new Explanations(visibility);
        Dossier dossier =
                Dossiers.explain(connection, asked.id())
                        .filter(it -> it.match() != null)
                        .filter(it -> visibility.sees(asked.user(), it.match()))
                        .map(it -> explanations.seen(asked.user(), it))
                        .orElseThrow(ProblemException::notFound);
        Match match = dossier.match();
        Map<String, List<DocumentView>> documents =
                explanations.byId(asked.user(), dossier.items());
        return new MatchDossier(
                MatchView.of(match),
                of(match.left(), documents),
                of(match.right(), documents),
                asked.user().may(Permission.LEDGER)
                        ? JournalView.of(dossier.journals())
                        : List.of(),
                dossier.decisions().stream().map(it -> DecisionView.of(it, null)).toList(),
                MatchView.of(dossier.otherMatches()));
    }

    private static List<DocumentView> of(
            List<String> ids, Map<String, List<DocumentView>> documents) {
        return ids.stream().flatMap(id -> documents.getOrDefault(id, List.of()).stream()).toList();
    }
}
