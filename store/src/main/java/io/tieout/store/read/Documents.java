package io.tieout.store.read;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.documents.VendorPayment;
import io.tieout.core.money.Money;
import io.tieout.store.encoding.StoredJson;
import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Stored documents as they were written. */
public final class Documents {

    private Documents() {}

    /**
     * The documents with these ids, whatever their kind, by stream and id. Ids are unique within a
     * stream only, so that an id may give more than one; an unknown one gives none.
     */
    public static List<Observed> ofIds(Connection connection, Collection<String> ids)
            throws SQLException {
        List<Observed> documents = new ArrayList<>();
        if (ids.isEmpty()) {
            return documents;
        }
        String where = " where id = any(?) order by id";
        documents.addAll(
                Query.list(
                        connection,
                        "select * from bank_statement" + where,
                        row -> observed(row, bankStatement(row)),
                        ids));
        documents.addAll(
                Query.list(
                        connection,
                        "select * from bank_transaction" + where,
                        row -> observed(row, bankTransaction(row)),
                        ids));
        documents.addAll(purchases(connection, "bill", VendorInvoice.class, ids));
        documents.addAll(
                Query.list(
                        connection,
                        "select * from decision" + where,
                        row -> observed(row, decision(row)),
                        ids));
        documents.addAll(purchases(connection, "goods_receipt", GoodsReceipt.class, ids));
        documents.addAll(
                Query.list(
                        connection,
                        "select * from ledger_entry" + where,
                        row -> observed(row, ledgerEntry(row)),
                        ids));
        documents.addAll(purchases(connection, "purchase_order", PurchaseOrder.class, ids));
        documents.addAll(
                Query.list(
                        connection,
                        "select * from receivable" + where,
                        row -> observed(row, ReceivablesRows.receivable(row)),
                        ids));
        documents.addAll(
                Query.list(
                        connection,
                        "select * from remittance" + where,
                        row -> observed(row, ReceivablesRows.remittance(row)),
                        ids));
        documents.addAll(purchases(connection, "vendor_payment", VendorPayment.class, ids));
        return documents;
    }

    /** Several companies may have one of an id. */
    private static List<Observed> purchases(
            Connection connection,
            String table,
            Class<? extends CanonicalEvent> kind,
            Collection<String> ids)
            throws SQLException {
        return Query.list(
                connection,
                "select * from " + table + " where id = any(?) order by id, company_id",
                row -> Bills.document(row, kind),
                ids);
    }

    /** What people decided about an item, oldest first. */
    public static List<DecisionEvent> decisionsAbout(Connection connection, String itemId)
            throws SQLException {
        return Query.list(
                connection,
                """
                select * from decision
                 where left_ids @> to_jsonb(?::text) or right_ids @> to_jsonb(?::text)
                 order by decided_at_millis, id
                """,
                Documents::decision,
                itemId,
                itemId);
    }

    /**
     * What people decided, the newest first.
     *
     * @param accounts those whose decisions may be seen; null for all
     * @param asOfMillis those that were known then; null for all
     * @param after the last row of the page before; null for the first page
     */
    public static List<DecisionEvent> decisions(
            Connection connection,
            Collection<String> accounts,
            Long asOfMillis,
            PageKey after,
            int limit)
            throws SQLException {
        Where where = new Where();
        if (asOfMillis != null) {
            where.add("known_at_millis <= ?", asOfMillis);
        }
        if (accounts != null) {
            where.add("account_id = any(?)", accounts);
        }
        if (after != null) {
            where.add("(decided_at_millis, id) < (?, ?)", after.values().get(0), after.id());
        }
        return Query.list(
                connection,
                "select * from decision"
                        + where.sql()
                        + " order by decided_at_millis desc, id desc limit "
                        + limit,
                Documents::decision,
                where.parameters());
    }

    static Observed observed(ResultSet row, CanonicalEvent event) throws SQLException {
        return new Observed(
                event,
                text(row, "source"),
                text(row, "position"),
                row.getLong("observed_at_millis"));
    }

    static BankTransaction bankTransaction(ResultSet row) throws SQLException {
        return new BankTransaction(
                text(row, "id"),
                text(row, "account_id"),
                money(row, "amount_minor"),
                row.getObject("booking_date", LocalDate.class),
                row.getObject("value_date", LocalDate.class),
                text(row, "counterparty_name"),
                text(row, "counterparty_account"),
                StoredJson.toReferences(row.getString("reference_list")),
                text(row, "note"),
                text(row, "transaction_code"),
                text(row, "payment_method"),
                text(row, "statement_id"),
                row.getInt("line"),
                BookingStatus.valueOf(row.getString("booking")),
                row.getBoolean("returned"));
    }

    private static BankStatement bankStatement(ResultSet row) throws SQLException {
        return new BankStatement(
                text(row, "id"),
                text(row, "account_id"),
                money(row, "opening_minor"),
                money(row, "closing_minor"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                row.getLong("sequence"));
    }

    static LedgerEntry ledgerEntry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                text(row, "id"),
                text(row, "account_id"),
                money(row, "amount_minor"),
                row.getObject("posting_date", LocalDate.class),
                text(row, "counterparty_name"),
                text(row, "counterparty_account"),
                StoredJson.toReferences(row.getString("reference_list")),
                text(row, "note"),
                text(row, "kind"));
    }

    static DecisionEvent decision(ResultSet row) throws SQLException {
        return new DecisionEvent(
                text(row, "id"),
                DecisionKind.valueOf(row.getString("kind")),
                text(row, "account_id"),
                text(row, "currency"),
                StoredJson.toStrings(row.getString("left_ids")),
                StoredJson.toStrings(row.getString("right_ids")),
                StoredJson.toAllocations(row.getString("allocations")),
                text(row, "decided_by"),
                Instant.ofEpochMilli(row.getLong("decided_at_millis")),
                text(row, "reason"));
    }

    static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column), row.getString("currency"));
    }

    static String text(ResultSet row, String column) throws SQLException {
        return StoredText.decode(row.getString(column));
    }
}
