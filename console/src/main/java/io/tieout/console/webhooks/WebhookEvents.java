package io.tieout.console.webhooks;

import io.tieout.console.reads.Visibility;
import io.tieout.console.views.ExceptionLine;
import io.tieout.console.views.JournalView;
import io.tieout.console.views.MatchView;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.store.ledger.JournalStream;
import io.tieout.store.read.Cases;
import io.tieout.store.read.ChangeFeed;
import io.tieout.store.read.FeedPosition;
import io.tieout.store.read.Results;
import io.tieout.store.read.StoredCase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes events of rows that were written; the same version of a row gives the same event. */
record WebhookEvents(Visibility visibility) {

    private static final String SOURCE = "/tieout";
    private static final String TYPES = "io.tieout.";

    /** What a receiver is told of a case. */
    record CaseData(
            String id,
            String companyId,
            boolean open,
            String desk,
            String assignee,
            String dueAt,
            String proposedBy,
            String approvedBy,
            long sequence) {}

    /** What a row says, before it has its place. */
    private record Content(String type, String companyId, long atMillis, Object data) {}

    /**
     * The events that follow a place, in order; the connection must see one moment.
     *
     * @param limit most events
     */
    List<WebhookEvent> after(
            Connection connection, FeedPosition place, Collection<ChangeFeed.Kind> kinds, int limit)
            throws SQLException {
        List<ChangeFeed.Change> changes = ChangeFeed.after(connection, place, kinds, limit);
        Map<ChangeFeed.Kind, List<String>> ids =
                changes.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ChangeFeed.Change::kind,
                                        () -> new EnumMap<>(ChangeFeed.Kind.class),
                                        Collectors.mapping(
                                                ChangeFeed.Change::id, Collectors.toList())));
        Map<String, Content> contents = new HashMap<>();
        for (Map.Entry<ChangeFeed.Kind, List<String>> it : ids.entrySet()) {
            read(connection, it.getKey(), it.getValue())
                    .forEach((id, content) -> contents.put(it.getKey() + id, content));
        }
        List<WebhookEvent> events = new ArrayList<>();
        for (ChangeFeed.Change change : changes) {
            events.add(event(change, contents.get(change.kind() + change.id())));
        }
        return events;
    }

    private static WebhookEvent event(ChangeFeed.Change change, Content content) {
        String type =
                content.type().equals("exception.changed") && change.isNew()
                        ? "exception.opened"
                        : content.type();
        return new WebhookEvent(
                "1.0",
                DeterministicId.of("w", List.of(change.kind().name(), change.position().text())),
                SOURCE,
                TYPES + type,
                change.id(),
                Instant.ofEpochMilli(content.atMillis()).toString(),
                "application/json",
                change.position().text(),
                content.companyId(),
                content.data());
    }

    private Map<String, Content> read(Connection connection, ChangeFeed.Kind kind, List<String> ids)
            throws SQLException {
        return switch (kind) {
            case EXCEPTIONS ->
                    byId(
                            Results.exceptionsOfIds(connection, ids),
                            ExceptionItem::id,
                            this::exception);
            case MATCHES -> byId(Results.matchesOfIds(connection, ids), Match::id, this::match);
            case JOURNALS -> journals(connection, ids);
            case CASES ->
                    byId(
                            Cases.ofIds(connection, ids).values(),
                            StoredCase::id,
                            WebhookEvents::casework);
        };
    }

    private static <T> Map<String, Content> byId(
            Collection<T> rows, Function<T, String> id, Function<T, Content> content) {
        return rows.stream().collect(Collectors.toMap(id, content));
    }

    private Content exception(ExceptionItem it) {
        String company = visibility.companyOf(it);
        return new Content(
                it.status() == ExceptionStatus.CLOSED ? "exception.closed" : "exception.changed",
                company,
                it.openedAtMillis(),
                ExceptionLine.of(it, company));
    }

    private Content match(Match it) {
        return new Content(
                "match." + it.status().wireName(),
                it.kind() == MatchKind.THREE_WAY || it.kind() == MatchKind.STATEMENT
                        ? it.accountId()
                        : visibility.companyOf(it.accountId()),
                it.finalAtMillis(),
                MatchView.of(it));
    }

    private static Map<String, Content> journals(Connection connection, List<String> ids)
            throws SQLException {
        Map<String, Content> contents = new HashMap<>();
        try (JournalStream journals = JournalStream.ofIds(connection, ids)) {
            while (journals.hasNext()) {
                ChainedJournal it = journals.next();
                contents.put(
                        it.journal().id(),
                        new Content(
                                "journal.posted",
                                it.journal().companyId(),
                                it.journal().atMillis(),
                                JournalView.of(it)));
            }
        }
        return contents;
    }

    private static Content casework(StoredCase it) {
        return new Content(
                it.open() ? "case.changed" : "case.closed",
                it.companyId(),
                it.dueAtMillis(),
                new CaseData(
                        it.id(),
                        it.companyId(),
                        it.open(),
                        it.desk(),
                        it.assignee(),
                        Instant.ofEpochMilli(it.dueAtMillis()).toString(),
                        it.proposedBy(),
                        it.approvedBy(),
                        it.sequence()));
    }
}
