package io.tieout.store.read;

import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A page of exceptions that is asked for, answered in the way that reads least: which rows it has
 * is told by indexes alone, and only these rows are read.
 *
 * <p>One queue, and a reason within it, is read in order from an index. Several accounts or queues
 * are read each from its own index and merged, so that what a person may not see is never read.
 * What one person has stands in a table of its own. Words that are likely to be rare are asked of
 * the index of words and sorted; others are first looked for in the next rows of the order, where
 * common words are found at once.
 */
final class ExceptionQuestion {

    /**
     * Rows of the order in which words are looked for: at first, where common words are; then, for
     * words that are not likely to be rare; and for what is found too often to be told by its ids.
     * Each row is read from its own place on the disk, one after the other.
     */
    private static final int NEAREST_ROWS = 250;

    private static final int NEAR_ROWS = 2_000;
    private static final int FURTHER_ROWS = 20_000;

    /**
     * So many are told by their ids, which the server reads from many places at a time; it then
     * reads their rows, or looks for their ids in an index that has the order.
     */
    private static final int FEW = 25_000;

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

    /**
     * As they are now, in the order in which they were found: one that changes in between is shown
     * as it has become.
     */
    List<StoredException> rows() throws SQLException {
        List<String> ids = ids();
        Map<String, StoredException> byId = new HashMap<>();
        for (StoredException row :
                Query.list(
                        connection,
                        ExceptionPages.VERSIONED + " from exception_item where id = any(?)",
                        ExceptionPages::row,
                        ids)) {
            byId.put(row.item().id(), row);
        }
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private List<String> ids() throws SQLException {
        if (!filter.words().isEmpty()) {
            return ofWords(ExceptionWords.of(connection, filter.words()));
        }
        return isSpread() ? merged() : list(from(everything()));
    }

    /** Whether no index has all of it in one order. */
    private boolean isSpread() {
        return filter.status() == ExceptionFilter.Status.OPEN
                && filter.assignee() == null
                && (filter.accountId() != null
                        || filter.accounts() != null
                        || (filter.reason() != null && filter.queue() == null));
    }

    /** The first of each account, queue and reason that has any. */
    private List<String> merged() throws SQLException {
        boolean byAccount = filter.accountId() != null || filter.accounts() != null;
        List<ExceptionCounts.Place> places =
                ExceptionCounts.places(
                        connection, filter.queue(), filter.reason(), accounts(), byAccount);
        if (places.isEmpty()) {
            return List.of();
        }
        if (places.size() > MOST_PLACES) {
            return list(from(everything()));
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
        Sql parts = select(columns, each, limit);
        return list(
                new Sql(
                        "select part.id from unnest(?, ?, ?) as"
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

    private List<String> ofWords(ExceptionWords words) throws SQLException {
        if (words.isNothing()) {
            return List.of();
        }
        if (words.ids() != null) {
            return list(from(everything().add("id = any(?)", words.ids())));
        }
        List<String> page = near(words, NEAREST_ROWS);
        if (page == null && !words.seemRare(connection)) {
            page = near(words, NEAR_ROWS);
        }
        if (page == null) {
            page = few(words);
        }
        if (page == null) {
            page = near(words, FURTHER_ROWS);
        }
        return page != null ? page : list(far(words));
    }

    /** The page, if no more have the words than these; else null. */
    private List<String> few(ExceptionWords words) throws SQLException {
        List<String> hits = words.hits(connection, FEW);
        return hits == null ? null : list(from(everything().add("id = any(?)", hits)));
    }

    /** The page, if the next rows of the order have all of it; else null. */
    private List<String> near(ExceptionWords words, int rows) throws SQLException {
        if (filter.assignee() != null) {
            return null;
        }
        boolean reasonInOrder = filter.queue() != null;
        Sql next = select("*", ordered(reasonInOrder), rows);
        Where all = new Where();
        restrictAccounts(all);
        if (!reasonInOrder && filter.reason() != null) {
            all.add("reason = ?", filter.reason().name());
        }
        all.add(words.condition(), words.terms(), words.terms(), words.terms());
        List<String> found =
                list(
                        new Sql(
                                "select id from ("
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
                                "id = any(array(" + ExceptionWords.HITS + "))",
                                words.terms(),
                                words.terms(),
                                words.terms()));
    }

    /** Whether it is all in the table of what people have, which has open ones alone. */
    private boolean isOfPerson() {
        return filter.assignee() != null && filter.status() == ExceptionFilter.Status.OPEN;
    }

    /** What one index has in order: status, queue, reason, and where the page begins. */
    private Where ordered(boolean withReason) {
        Where where = new Where();
        if (isOfPerson()) {
            where.add("assignee = ?", filter.assignee());
        } else {
            restrictStatus(where);
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

    private void restrictStatus(Where where) {
        switch (filter.status()) {
            case OPEN -> where.add("status = 'OPEN'");
            case CLOSED -> where.add("status = 'CLOSED'");
            case ALL -> where.add("true");
        }
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
        if (filter.assignee() != null && !isOfPerson()) {
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

    private Sql from(Where where) {
        return select("id", where, limit);
    }

    private Sql select(String what, Where where, int rows) {
        return new Sql(
                "select "
                        + what
                        + " from "
                        + (isOfPerson() ? "exception_assigned" : "exception_item")
                        + where.sql()
                        + " order by "
                        + order
                        + " limit "
                        + rows,
                Arrays.asList(where.parameters()));
    }

    private List<String> list(Sql sql) throws SQLException {
        return Query.list(
                connection,
                sql.text(),
                row -> StoredText.decode(row.getString("id")),
                sql.parameters().toArray());
    }

    private static List<Object> join(List<?> first, List<?> second) {
        List<Object> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private record Sql(String text, List<Object> parameters) {}
}
