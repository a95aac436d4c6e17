package io.tieout.jobs.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run has decided, without times and hashes: two runs over the same documents must agree.
 */
record StoredResults(List<String> matches, List<String> exceptions, List<String> postings) {

    private static final String MATCHES =
            """
            select concat_ws(' ', id, rule, status, left_ids, right_ids, difference_minor, currency)
              from match order by 1
            """;
    private static final String EXCEPTIONS =
            """
            select concat_ws(' ', id, reason, status, subjects, amount_minor, currency)
              from exception_item order by 1
            """;
    private static final String POSTINGS =
            """
            select concat_ws(' ', j.id, j.company_id, j.cause,
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

    /** The one number that a query gives. */
    static long number(Connection connection, String sql) throws SQLException {
        return Long.parseLong(texts(connection, sql).get(0));
    }
}
