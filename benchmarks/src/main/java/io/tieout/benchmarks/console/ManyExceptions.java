package io.tieout.benchmarks.console;

import io.tieout.store.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills a read model with exceptions, made within the database; the same number gives the same. */
final class ManyExceptions {

    /** One subject each; reasons, amounts, severities and times are spread by multiplication. */
    private static final String EXCEPTIONS =
            """
            insert into exception_item (id, queue, reason, severity, account_id, subjects,
                amount_minor, currency, opened_at_millis, status, status_rank, explanation,
                suggestions, evidence)
            select 'x-' || lpad(n::text, 10, '0'),
                   (array['bank', 'bank', 'bank', 'receivables', 'payables', 'collections',
                          'invoicing'])[1 + n %% 7],
                   (array['UNMATCHED_BANK', 'UNMATCHED_LEDGER', 'AMOUNT_DIFFERS', 'AMBIGUOUS',
                          'SHORT_PAYMENT', 'PRICE_VARIANCE', 'MISSING_RECEIPT', 'DEDUCTION'])
                       [1 + (n * 5 / 7) %% 8],
                   (array['LOW', 'MEDIUM', 'HIGH'])[1 + n %% 3],
                   'DE' || lpad((n %% 40)::text, 20, '0'),
                   jsonb_build_array('B-' || n),
                   (n * 7919) %% 10000000 - 5000000,
                   'EUR',
                   1760000000000 + (n * 104729) %% 15000000000,
                   'OPEN', 0,
                   'No entry of the ledger has the amount and the reference RE' || n,
                   '[{"ids": ["L-1"], "rule": "amount-and-date", "confidence": 0.75, "evidence": []}]',
                   '[]'
              from generate_series(%d::bigint, %d) as n
            """;

    private static final String SUBJECTS =
            """
            insert into exception_subject (exception_id, item_id)
            select 'x-' || lpad(n::text, 10, '0'), 'B-' || n
              from generate_series(%d::bigint, %d) as n
            """;

    /** An answer must come before the connection takes the server for dead. */
    private static final long AT_A_TIME = 50_000;

    private ManyExceptions() {}

    static void write(Database database, long count) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            for (long first = 1; first <= count; first += AT_A_TIME) {
                long last = Math.min(count, first + AT_A_TIME - 1);
                statement.execute(EXCEPTIONS.formatted(first, last));
                statement.execute(SUBJECTS.formatted(first, last));
            }
            statement.execute("analyze exception_item");
            statement.execute("analyze exception_subject");
        }
    }
}
