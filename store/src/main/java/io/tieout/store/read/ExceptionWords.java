package io.tieout.store.read;

import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is searched for among exceptions: the id of one or of its subject, or beginnings of words
 * that all stand in its explanation or all in the name of one of its parties.
 *
 * @param ids of the exceptions that are named; null if none is
 * @param terms the words for the server; empty if there are none
 */
record ExceptionWords(List<String> ids, String terms) {

    private static final String NAMED =
            """
            select id from exception_item where id = ?
            union select exception_id from exception_subject where item_id = ?
            """;

    /** Of a row that is at hand as {@code ahead}; takes the terms three times. */
    private static final String CONDITION =
            """
            (to_tsvector('simple', coalesce(ahead.explanation, '')) @@ to_tsquery('simple', ?)
             or (select bool_or(to_tsvector('simple', p.name) @@ to_tsquery('simple', ?))
                   from exception_party p where p.exception_id = ahead.id)
             or (select bool_or(to_tsvector('simple', d.name) @@ to_tsquery('simple', ?))
                   from party_wanted w join document_party d on d.id = w.item_id
                  where w.exception_id = ahead.id))
            """;

    /** All there are; takes the terms three times. */
    static final String HITS =
            """
            select h.id from exception_item h
             where to_tsvector('simple', coalesce(h.explanation, '')) @@ to_tsquery('simple', ?)
            union all
            select p.exception_id from exception_party p
             where to_tsvector('simple', p.name) @@ to_tsquery('simple', ?)
            union all
            select w.exception_id from party_wanted w join document_party d on d.id = w.item_id
             where to_tsvector('simple', d.name) @@ to_tsquery('simple', ?)
            """;

    private static final String ROWS =
            "select reltuples::bigint from pg_class where oid = ?::regclass";

    /**
     * What is expected of a table without statistics, as a share of its rows: the server takes any
     * beginning of a word for so common where a text has few words.
     */
    private static final double UNKNOWN = 0.021;

    private static final double RARE = 0.003;

    static ExceptionWords of(Connection connection, String words) throws SQLException {
        List<String> ids = Query.list(connection, NAMED, row -> row.getString(1), words, words);
        return new ExceptionWords(ids.isEmpty() ? null : ids, terms(words));
    }

    /** Each word may go on; what is neither letter nor digit parts words. */
    private static String terms(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }

    boolean isNothing() {
        return ids == null && terms.isEmpty();
    }

    /** By the server's statistics; where they are wrong, that costs time alone. */
    boolean seemRare(Connection connection) throws SQLException {
        String plan =
                String.join(
                        "\n",
                        Query.list(
                                connection,
                                "explain " + HITS,
                                row -> row.getString(1),
                                terms,
                                terms,
                                terms));
        return expected(plan, "exception_by_word") <= UNKNOWN * rows(connection, "exception_item")
                && expected(plan, "exception_party_by_word")
                        <= RARE * rows(connection, "exception_party");
    }

    private static long rows(Connection connection, String table) throws SQLException {
        return Query.list(connection, ROWS, row -> row.getLong(1), table).get(0);
    }

    /** Rows that the plan expects of an index; very many if it does without the index. */
    private static long expected(String plan, String index) {
        Matcher line = Pattern.compile("Scan on " + index + " .*rows=(\\d+)").matcher(plan);
        return line.find() ? Long.parseLong(line.group(1)) : Long.MAX_VALUE;
    }

    /** Ids of all that have the words; null if there are more. */
    List<String> hits(Connection connection, int most) throws SQLException {
        List<String> found =
                Query.list(
                        connection,
                        "select id from (" + HITS + ") hit limit " + (most + 1),
                        row -> StoredText.decode(row.getString(1)),
                        terms,
                        terms,
                        terms);
        return found.size() > most ? null : found;
    }

    String condition() {
        return CONDITION;
    }
}
