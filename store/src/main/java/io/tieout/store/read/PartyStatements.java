package io.tieout.store.read;

import io.tieout.core.documents.StatementForm;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.money.Money;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.core.statements.StatementStatus;
import io.tieout.store.encoding.StoredReconciliation;
import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Vendors' and customers' statements as they were reconciled last. */
public final class PartyStatements {

    private PartyStatements() {}

    /**
     * Which statements are asked for; what is null takes no part.
     *
     * @param companies of which; null for all
     * @param partyId of which party
     * @param status wire name of a {@link StatementStatus}
     * @param current only those that no later one took the place of
     */
    public record Filter(
            Collection<String> companies, String partyId, String status, boolean current) {}

    /**
     * The latest first, by statement date and id.
     *
     * @param beforeDate of the last one seen; null at the beginning
     * @param beforeId of the last one seen
     */
    public static List<StatementReconciliation> page(
            Connection connection, Filter filter, LocalDate beforeDate, String beforeId, int limit)
            throws SQLException {
        Where where = new Where();
        if (filter.companies() != null) {
            where.add("company_id = any(?)", filter.companies());
        }
        if (filter.partyId() != null) {
            where.add("party_id = ?", filter.partyId());
        }
        if (filter.status() != null) {
            where.add("status = ?", filter.status());
        }
        if (filter.current()) {
            where.add("superseded_by = ''");
        }
        if (beforeDate != null) {
            where.add("(statement_date, id) < (?, ?)", beforeDate, beforeId);
        }
        return Query.list(
                connection,
                "select * from statement_reconciliation"
                        + where.sql()
                        + " order by statement_date desc, id desc limit "
                        + limit,
                PartyStatements::row,
                where.parameters());
    }

    /** By the id of the reconciliation. */
    public static Optional<StatementReconciliation> find(Connection connection, String id)
            throws SQLException {
        return Query.list(
                        connection,
                        "select * from statement_reconciliation where id = ?",
                        PartyStatements::row,
                        id)
                .stream()
                .findFirst();
    }

    private static StatementReconciliation row(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        StoredReconciliation stored = new StoredReconciliation(currency);
        return new StatementReconciliation(
                text(row, "id"),
                text(row, "statement_id"),
                text(row, "company_id"),
                row.getString("side").equals(StatementSide.VENDOR.wireName())
                        ? StatementSide.VENDOR
                        : StatementSide.CUSTOMER,
                text(row, "party_id"),
                row.getObject("statement_date", LocalDate.class),
                row.getString("form").equals(StatementForm.ACTIVITY.wireName())
                        ? StatementForm.ACTIVITY
                        : StatementForm.OPEN_ITEMS,
                text(row, "superseded_by"),
                new Money(row.getLong("their_balance_minor"), currency),
                new Money(row.getLong("our_balance_minor"), currency),
                stored.toCauses(row.getString("causes")),
                new Money(row.getLong("unexplained_minor"), currency),
                status(row.getString("status")),
                stored.toLines(row.getString("line_list")),
                stored.toMissing(row.getString("missing")));
    }

    private static StatementStatus status(String wireName) {
        return Arrays.stream(StatementStatus.values())
                .filter(it -> it.wireName().equals(wireName))
                .findFirst()
                .orElseThrow();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return StoredText.decode(row.getString(column));
    }
}
