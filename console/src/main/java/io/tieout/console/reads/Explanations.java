package io.tieout.console.reads;

import io.tieout.console.identity.User;
import io.tieout.console.views.DocumentView;
import io.tieout.console.views.ExceptionRow;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.store.read.Cases;
import io.tieout.store.read.Documents;
import io.tieout.store.read.Dossier;
import io.tieout.store.read.FormerExceptions;
import io.tieout.store.read.PairDossier;
import io.tieout.store.read.StoredCase;
import io.tieout.store.read.StoredException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Documents and exceptions as a user may see them. */
public record Explanations(Visibility visibility) {

    /** By id; ids are unique within a stream only. */
    public Map<String, List<DocumentView>> documents(
            Connection connection, User user, Collection<String> ids) throws SQLException {
        return byId(user, Documents.ofIds(connection, ids));
    }

    /** What of these the user may see, by id. */
    public Map<String, List<DocumentView>> byId(User user, List<Observed> documents) {
        Map<String, List<DocumentView>> byId = new HashMap<>();
        for (Observed document : documents) {
            if (visibility.sees(user, document.event())) {
                byId.computeIfAbsent(document.event().id(), id -> new ArrayList<>())
                        .add(DocumentView.of(document));
            }
        }
        return byId;
    }

    /** What of it the user may see: ids of bills are unique within a company only. */
    public Dossier seen(User user, Dossier it) {
        return new Dossier(
                it.id(),
                it.match(),
                it.exception(),
                it.journal(),
                only(it.items(), item -> visibility.sees(user, item.event())),
                matches(user, it.otherMatches()),
                exceptions(user, it.otherExceptions()),
                it.journals(),
                decisions(user, it.decisions()));
    }

    /** What of it the user may see. */
    public PairDossier seen(User user, PairDossier it) {
        return new PairDossier(
                seen(user, it.first()),
                seen(user, it.second()),
                matches(user, it.together()),
                it.comparison(),
                it.amountDifference(),
                it.daysApart());
    }

    private PairDossier.Side seen(User user, PairDossier.Side it) {
        return new PairDossier.Side(
                it.id(),
                it.document(),
                matches(user, it.matches()),
                exceptions(user, it.exceptions()),
                decisions(user, it.decisions()));
    }

    private List<Match> matches(User user, List<Match> all) {
        return only(all, it -> visibility.sees(user, it));
    }

    private List<ExceptionItem> exceptions(User user, List<ExceptionItem> all) {
        return only(all, it -> visibility.sees(user, it));
    }

    private List<DecisionEvent> decisions(User user, List<DecisionEvent> all) {
        return only(all, it -> visibility.sees(user, it));
    }

    private static <T> List<T> only(List<T> all, Predicate<T> seen) {
        return all.stream().filter(seen).toList();
    }

    /** In the order of the ids; what is unknown or may not be seen is left out. */
    public List<DocumentView> inOrder(Connection connection, User user, List<String> ids)
            throws SQLException {
        Map<String, List<DocumentView>> found = documents(connection, user, ids);
        return ids.stream().flatMap(id -> found.getOrDefault(id, List.of()).stream()).toList();
    }

    /** Exceptions as rows, each with its first subject. */
    public List<ExceptionRow> rows(
            Connection connection, User user, List<StoredException> exceptions, long nowMillis)
            throws SQLException {
        Map<String, StoredCase> cases =
                Cases.ofIds(connection, exceptions.stream().map(it -> it.item().id()).toList());
        return rows(connection, user, exceptions, cases, nowMillis);
    }

    /** The same as they stood at an instant; of their cases is known who was responsible. */
    public List<ExceptionRow> formerRows(
            Connection connection, User user, List<StoredException> exceptions, long asOfMillis)
            throws SQLException {
        Map<String, String> assignees =
                FormerExceptions.assignees(
                        connection,
                        exceptions.stream().map(it -> it.item().id()).toList(),
                        asOfMillis);
        return rows(connection, user, exceptions, Map.of(), asOfMillis).stream()
                .map(it -> it.assignedTo(assignees.get(it.id())))
                .toList();
    }

    private List<ExceptionRow> rows(
            Connection connection,
            User user,
            List<StoredException> exceptions,
            Map<String, StoredCase> cases,
            long nowMillis)
            throws SQLException {
        Set<String> ids = new LinkedHashSet<>();
        for (StoredException it : exceptions) {
            it.item().subjects().stream().findFirst().ifPresent(ids::add);
        }
        Map<String, List<DocumentView>> documents = documents(connection, user, ids);
        List<ExceptionRow> rows = new ArrayList<>(exceptions.size());
        for (StoredException it : exceptions) {
            DocumentView subject =
                    it.item().subjects().stream()
                            .findFirst()
                            .flatMap(
                                    id ->
                                            documents.getOrDefault(id, List.of()).stream()
                                                    .findFirst())
                            .orElse(null);
            rows.add(
                    ExceptionRow.of(
                            it,
                            visibility.companyOf(it.item()),
                            subject,
                            cases.get(it.item().id()),
                            nowMillis));
        }
        return rows;
    }
}
