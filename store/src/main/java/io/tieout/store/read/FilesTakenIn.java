package io.tieout.store.read;

import io.tieout.store.IntakeFile;
import io.tieout.store.IntakeState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** The files that were taken in, as far as they are known. */
public final class FilesTakenIn {

    private static final String FILES =
            """
            select sha256, name, state, read_count, accepted_count, rejected_count, message,
                   changed_at_millis
              from intake_file
            """;

    private static final String LATEST = FILES + " order by changed_at_millis desc, name limit %d";

    private static final String IN_ORDER = " order by changed_at_millis, name, sha256";

    private static final String SOURCES =
            """
             and name in (
                select source from bank_transaction where account_id = any(?)
                union select source from bank_statement where account_id = any(?)
                union select source from ledger_entry where account_id = any(?)
                union select source from receivable where coalesce(company_id, 'default') = ?
                union select source from bill where company_id = ?
                union select source from purchase_order where company_id = ?
                union select source from goods_receipt where company_id = ?)
            """;

    private static final String BY_STATE =
            """
            select state, count(*), sum(read_count), sum(accepted_count), sum(rejected_count)
              from intake_file group by state, state_rank order by state_rank
            """;

    private FilesTakenIn() {}

    /** Files of one state; accepted and rejected sum to read. */
    public record Sum(IntakeState state, long files, long read, long accepted, long rejected) {}

    /** One for each state that there is. */
    public static List<Sum> byState(Connection connection) throws SQLException {
        return Query.list(
                connection,
                BY_STATE,
                row ->
                        new Sum(
                                IntakeState.valueOf(row.getString(1)),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5)));
    }

    /** The newest first. */
    public static List<IntakeFile> latest(Connection connection, int limit) throws SQLException {
        return Query.list(connection, LATEST.formatted(limit), FilesTakenIn::file);
    }

    /** All of them up to an instant, the oldest first. */
    public static List<IntakeFile> before(Connection connection, long millis) throws SQLException {
        return Query.list(
                connection,
                FILES + " where changed_at_millis < ?" + IN_ORDER,
                FilesTakenIn::file,
                millis);
    }

    /**
     * Those of which a company's documents came. Reads all documents.
     *
     * @param accounts of the company
     */
    public static List<IntakeFile> ofCompany(
            Connection connection, long millis, String companyId, Collection<String> accounts)
            throws SQLException {
        return Query.list(
                connection,
                FILES + " where changed_at_millis < ?" + SOURCES + IN_ORDER,
                FilesTakenIn::file,
                millis,
                accounts,
                accounts,
                accounts,
                companyId,
                companyId,
                companyId,
                companyId);
    }

    private static IntakeFile file(ResultSet row) throws SQLException {
        return new IntakeFile(
                row.getString(1),
                row.getString(2),
                IntakeState.valueOf(row.getString(3)),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getString(7),
                row.getLong(8));
    }
}
