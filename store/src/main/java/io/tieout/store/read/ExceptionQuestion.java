package io.tieout.store.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page of exceptions that is asked for, answered in the way that reads least.
 *
 * <p>One queue, and a reason within it, is read in order from an index. Several accounts or queues
 * are read each from its own index and merged, so that what a person may not see is never read.
 * Words are first looked for in the next rows of the order, where common words are found at once;
 * only what is rarer is asked of the index of words and sorted.
 */
final class ExceptionQuestion {

    /** Rows of the order in which words are looked for at first: common words are there. */
    private static final int NEAR_ROWS = 2_000;

    /** The same for words that the index of words has too often for sorting what it finds. */
    private static final int FURTHER_ROWS = 20_000;

    private static final int MOST_PLACES = 500;

    private final Connection connection;
    private final ExceptionFilter filter;
    private final PageKey after;
    private final int limit;
    private final String columns;
    private final String order;

    ExceptionQuestion(Connection connection, ExceptionFilter filter, PageKey after, int limit) {
        this.connection = connection;
        this.filter = filter;
        this.after = after;
        this.limit = limit;
        List<String> names = new ArrayList<>(filter.sort().columns());
        names.add("id");
        this.columns = String.join(", ", names);
        this.order =
                names.stream()
                        .map(it -> it + (filter.descending() ? " desc" : ""))
                        .collect(Collectors.joining(", "));
    }

    List<StoredException> rows() throws SQLException {
        if (!filter.words().isEmpty()) {
            return ofWords(ExceptionWords.of(connection, filter.words()));
        }
        if (filter.assignee() != null) {
            return list(from(everything(), limit));
        }
        return isSpread() ? merged() : list(from(everything(), limit));
    }

    /** Whether no index has all of it in one order. */
    private boolean isSpread() {
        return filter.status() == ExceptionFilter.Status.OPEN
                && (filter.accountId() != null
                        || filter.accounts() != null
                        || (filter.reason() != null && filter.queue() == null));
    }

    /** The first of each account, queue and reason that has any. */
    private List<StoredException> merged() throws SQLException {
        boolean byAccount = filter.accountId() != null || filter.accounts() != null;
        List<ExceptionCounts.Place> places =
                ExceptionCounts.places(
                        connection, filter.queue(), filter.reason(), accounts(), byAccount);
        if (places.isEmpty()) {
            return List.of();
        }
        if (places.size() > MOST_PLACES) {
            return list(from(everything(), limit));
        }
        Where each =
                new Where()
                        .add("status = 'OPEN'")
                        .add("queue = place.in_queue")
                        .add("reason = place.for_reason");
        if (byAccount) {
            each.add("account_id = place.of_account");
        }
        restrictOpened(each);
        behindTheLast(each);
        Sql parts = from(each, limit);
        return list(
                new Sql(
                        "select part.* from unnest(?, ?, ?) as"
                                + " place (in_queue, for_reason, of_account) cross join lateral ("
                                + parts.text()
                                + ") part order by "
                                + order
                                + " limit "
                                + limit,
                        join(
                                List.of(
                                        places.stream().map(it -> it.queue()).toList(),
                                        places.stream().map(it -> it.reason().name()).toList(),
                                        places.stream().map(it -> it.accountId()).toList()),
                                parts.parameters())));
    }

    /** Those that are asked for and may be seen; null for all. */
    private Collection<String> accounts() {
        if (filter.accountId() == null) {
            return filter.accounts();
        }
        boolean seen = filter.accounts() == null || filter.accounts().contains(filter.accountId());
        return seen ? List.of(filter.accountId()) : List.of();
    }

    private List<StoredException> ofWords(ExceptionWords words) throws SQLException {
        if (words.isNothing()) {
            return List.of();
        }
        if (words.ids() != null) {
            return list(from(everything().add("id = any(?)", words.ids()), limit));
        }
        List<StoredException> near = near(words, NEAR_ROWS);
        if (near != null) {
            return near;
        }
        List<String> few = words.fewHits(connection);
        if (few != null) {
            return list(from(everything().add("id = any(?)", few), limit));
        }
        near = near(words, FURTHER_ROWS);
        return near != null ? near : list(far(words));
    }

    /** The page, if the next rows of the order have all of it; else null. */
    private List<StoredException> near(ExceptionWords words, int rows) throws SQLException {
        if (filter.assignee() != null) {
            return null;
        }
        boolean reasonInOrder = filter.queue() != null;
        Sql next = from(ordered(reasonInOrder), rows);
        Where all = new Where();
        restrictAccounts(all);
        if (!reasonInOrder && filter.reason() != null) {
            all.add("reason = ?", filter.reason().name());
        }
        all.add(words.condition(), words.terms(), words.terms(), words.terms());
        List<StoredException> found =
                list(
                        new Sql(
                                "select * from ("
                                        + next.text()
                                        + ") ahead"
                                        + all.sql()
                                        + " order by "
                                        + order
                                        + " limit "
                                        + limit,
                                join(next.parameters(), Arrays.asList(all.parameters()))));
        return found.size() == limit ? found : null;
    }

    private Sql far(ExceptionWords words) {
        return from(
                everything()
                        .add(
                                "id = any(array(" + words.hits() + "))",
                                words.terms(),
                                words.terms(),
                                words.terms()),
                limit);
    }

    /** What one index has in order: status, queue, reason, and where the page begins. */
    private Where ordered(boolean withReason) {
        Where where = new Where();
        switch (filter.status()) {
            case OPEN -> where.add("status = 'OPEN'");
            case CLOSED -> where.add("status = 'CLOSED'");
            case ALL -> where.add("true");
        }
        if (filter.queue() != null) {
            where.add("queue = ?", filter.queue());
        }
        if (withReason && filter.reason() != null) {
            where.add("reason = ?", filter.reason().name());
        }
        restrictOpened(where);
        behindTheLast(where);
        return where;
    }

    private void restrictOpened(Where where) {
        if (filter.opened() != null) {
            where.add("opened_at_millis >= ?", filter.opened().fromMillis());
            where.add("opened_at_millis < ?", filter.opened().beforeMillis());
        }
    }

    private void behindTheLast(Where where) {
        if (after != null) {
            List<Object> key = new ArrayList<>(after.values());
            key.add(after.id());
            String marks = key.stream().map(it -> "?").collect(Collectors.joining(", "));
            where.add(
                    "(" + columns + ") " + (filter.descending() ? "<" : ">") + " (" + marks + ")",
                    key.toArray());
        }
    }

    private Where everything() {
        Where where = ordered(true);
        restrictAccounts(where);
        if (filter.assignee() != null) {
            // An array is found by its ids; a join the planner may take for the whole queue.
            where.add(
                    "id = any(array(select c.id from case_item c where c.assignee = ? and c.open))",
                    filter.assignee());
        }
        return where;
    }

    private void restrictAccounts(Where where) {
        if (filter.accountId() != null) {
            where.add("account_id = ?", filter.accountId());
        }
        if (filter.accounts() != null) {
            where.add("account_id = any(?)", filter.accounts());
        }
    }

    private Sql from(Where where, int rows) {
        return new Sql(
                ExceptionPages.VERSIONED
                        + " from exception_item"
                        + where.sql()
                        + " order by "
                        + order
                        + " limit "
                        + rows,
                Arrays.asList(where.parameters()));
    }

    private List<StoredException> list(Sql sql) throws SQLException {
        return Query.list(connection, sql.text(), ExceptionPages::row, sql.parameters().toArray());
    }

    private static List<Object> join(List<?> first, List<?> second) {
        List<Object> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private record Sql(String text, List<Object> parameters) {}
}
