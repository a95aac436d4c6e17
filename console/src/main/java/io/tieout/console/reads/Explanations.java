package io.tieout.console.reads;

import io.tieout.console.identity.User;
import io.tieout.console.views.DocumentView;
import io.tieout.console.views.ExceptionRow;
import io.tieout.core.documents.Observed;
import io.tieout.store.read.Cases;
import io.tieout.store.read.Documents;
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
        Set<String> ids = new LinkedHashSet<>();
        for (StoredException it : exceptions) {
            it.item().subjects().stream().findFirst().ifPresent(ids::add);
        }
        Map<String, List<DocumentView>> documents = documents(connection, user, ids);
        Map<String, StoredCase> cases =
                Cases.ofIds(connection, exceptions.stream().map(it -> it.item().id()).toList());
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
