package io.tieout.store.read;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.Suggestion;
import io.tieout.store.ledger.JournalStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Explains results and documents from what is stored. */
public final class Dossiers {

    private Dossiers() {}

    /** The dossier of that match, exception, journal or document; empty if there is none. */
    public static Optional<Dossier> explain(Connection connection, String id) throws SQLException {
        Match match = Results.match(connection, id).orElse(null);
        ExceptionItem exception = Results.exception(connection, id).orElse(null);
        ChainedJournal journal = journal(connection, id);
        Set<String> itemIds = new LinkedHashSet<>();
        if (match != null) {
            itemIds.addAll(match.left());
            itemIds.addAll(match.right());
        } else if (exception != null) {
            addItems(exception, itemIds);
        } else if (journal != null) {
            addItemsOfCause(connection, journal.journal().cause(), itemIds);
        } else if (!Documents.ofIds(connection, Set.of(id)).isEmpty()) {
            itemIds.add(id);
        } else {
            return Optional.empty();
        }
        return Optional.of(dossier(connection, id, match, exception, journal, itemIds));
    }

    /** What is known about two documents; a document that is unknown is missing in it. */
    public static PairDossier explain(Connection connection, String firstId, String secondId)
            throws SQLException {
        return PairDossier.of(side(connection, firstId), side(connection, secondId));
    }

    private static PairDossier.Side side(Connection connection, String id) throws SQLException {
        return new PairDossier.Side(
                id,
                Documents.ofIds(connection, Set.of(id)).stream().findFirst().orElse(null),
                Results.matchesOf(connection, Set.of(id)),
                Results.exceptionsAbout(connection, Set.of(id)),
                Documents.decisionsAbout(connection, id));
    }

    private static Dossier dossier(
            Connection connection,
            String id,
            Match match,
            ExceptionItem exception,
            ChainedJournal journal,
            Set<String> itemIds)
            throws SQLException {
        List<Match> matches = Results.matchesOf(connection, itemIds);
        matches.removeIf(other -> other.id().equals(id));
        List<ExceptionItem> exceptions = Results.exceptionsAbout(connection, itemIds);
        exceptions.removeIf(other -> other.id().equals(id));
        return new Dossier(
                id,
                match,
                exception,
                journal,
                Documents.ofIds(connection, itemIds),
                matches,
                exceptions,
                posted(connection, id),
                decisions(connection, itemIds));
    }

    private static void addItems(ExceptionItem exception, Set<String> itemIds) {
        itemIds.addAll(exception.subjects());
        for (Suggestion suggestion : exception.suggestions()) {
            itemIds.addAll(suggestion.ids());
        }
    }

    private static void addItemsOfCause(Connection connection, String cause, Set<String> itemIds)
            throws SQLException {
        Optional<Match> match = Results.match(connection, cause);
        if (match.isPresent()) {
            itemIds.addAll(match.get().left());
            itemIds.addAll(match.get().right());
        }
        Results.exception(connection, cause).ifPresent(exception -> addItems(exception, itemIds));
    }

    private static ChainedJournal journal(Connection connection, String id) throws SQLException {
        try (JournalStream journals = JournalStream.ofId(connection, id)) {
            return journals.hasNext() ? journals.next() : null;
        }
    }

    private static List<ChainedJournal> posted(Connection connection, String cause)
            throws SQLException {
        List<ChainedJournal> posted = new ArrayList<>();
        try (JournalStream journals = JournalStream.ofCause(connection, cause)) {
            journals.forEachRemaining(posted::add);
        }
        return posted;
    }

    private static List<DecisionEvent> decisions(Connection connection, Set<String> itemIds)
            throws SQLException {
        Set<DecisionEvent> decisions = new LinkedHashSet<>();
        for (String itemId : itemIds) {
            decisions.addAll(Documents.decisionsAbout(connection, itemId));
        }
        return List.copyOf(decisions);
    }
}
