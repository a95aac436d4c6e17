package io.tieout.jobs.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run has decided, without times and hashes: two runs over the same documents must agree.
 */
record StoredResults(List<String> matches, List<String> exceptions, List<String> postings) {

    private static final String MATCHES =
            """
            select concat_ws(' ', id, rule, status, left_ids, right_ids, difference_minor, currency)
              from match order by 1
            """;

    /**
     * Those that are closed are left out: whether one was open for a while depends on when its
     * documents entered the log, and a kill may part two that stand in one file.
     */
    private static final String EXCEPTIONS =
            """
            select concat_ws(' ', id, reason, status, subjects, amount_minor, currency)
              from exception_item where status = 'OPEN' order by 1
            """;

    private static final String POSTINGS =
            """
            select concat_ws(' ', j.company_id, j.cause,
                             string_agg(concat_ws(' ', account, amount_minor, currency), ', '
                                        order by line))
              from journal j join journal_line using (company_id, sequence)
             group by j.id, j.company_id, j.cause order by 1
            """;

    static StoredResults read(Connection connection) throws SQLException {
        return new StoredResults(
                texts(connection, MATCHES),
                texts(connection, EXCEPTIONS),
                texts(connection, POSTINGS));
    }

    /** What only one of the two has; empty if they agree. */
    List<String> differencesTo(StoredResults other) {
        List<String> differences = new ArrayList<>();
        addOnlyIn("missing", other, this, differences);
        addOnlyIn("too much", this, other, differences);
        return differences;
    }

    private static void addOnlyIn(
            String what, StoredResults one, StoredResults other, List<String> differences) {
        addOnlyIn(what, one.matches, other.matches, differences);
        addOnlyIn(what, one.exceptions, other.exceptions, differences);
        addOnlyIn(what, one.postings, other.postings, differences);
    }

    /** Counts, so that a row that is there twice is a difference. */
    private static void addOnlyIn(
            String what, List<String> one, List<String> other, List<String> differences) {
        Map<String, Integer> counts = new TreeMap<>();
        one.forEach(row -> counts.merge(row, 1, Integer::sum));
        other.forEach(row -> counts.merge(row, -1, Integer::sum));
        counts.forEach(
                (row, count) -> {
                    if (count > 0) {
                        differences.add(what + ": " + row);
                    }
                });
    }

    /** The first column of every row. */
    static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** How many rows there are of a table, with a condition if need be. */
    static long count(Engine engine, String from) throws SQLException {
        return number(engine, "select count(*) from " + from);
    }

    /** The one number that a query gives. */
    static long number(Engine engine, String sql) throws SQLException {
        try (Connection connection = engine.database().connection()) {
            return number(connection, sql);
        }
    }

    /** The one number that a query gives. */
    static long number(Connection connection, String sql) throws SQLException {
        return Long.parseLong(texts(connection, sql).get(0));
    }
}
