package io.tieout.store.read;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.store.encoding.StoredDocument;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Vendors' bills with how they stand, and the orders and receipts that they are for. */
public final class Bills {

    /**
     * What the engine said last of a bill. A bill that is granted stays so, whatever else is open
     * about it.
     */
    private static final String STATE =
            """
            (case when exists (select from match_item i join match m on m.id = i.match_id
                                where i.item_id = b.id and i.side = 'L' and m.kind = 'threeWay'
                                  and m.status = 'confirmed' and m.account_id = b.company_id)
                  then 'APPROVED'
                  when exists (select from exception_subject s join exception_item e on e.id = s.exception_id
                                where s.item_id = b.id and e.status = 'OPEN' and e.queue = 'payables'
                                  and e.account_id = b.company_id)
                  then 'HELD'
                  when exists (select from exception_subject s join exception_item e on e.id = s.exception_id
                                where s.item_id = b.id and e.status = 'OPEN' and e.queue = 'approvals'
                                  and e.account_id = b.company_id)
                  then 'WAITING'
                  when exists (select from match_item i join match m on m.id = i.match_id
                                where i.item_id = b.id and i.side = 'L' and m.kind = 'threeWay'
                                  and m.status = 'proposed' and m.account_id = b.company_id)
                  then 'PROPOSED'
                  else 'NEW' end)
            """;

    private Bills() {}

    /** How a bill stands. */
    public enum State {
        /** The engine has not come to an end with it yet. */
        NEW,
        /** Something about it is open. */
        HELD,
        /** It waits for somebody's signature. */
        WAITING,
        /** It would be granted if a person agreed. */
        PROPOSED,
        /** It is granted and posted. */
        APPROVED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A bill of a company.
     *
     * @param document a {@link VendorInvoice} with its origin
     */
    public record Bill(String companyId, Observed document, State state) {

        public VendorInvoice invoice() {
            return (VendorInvoice) document.event();
        }
    }

    /**
     * Which bills are asked for; what is null takes no part.
     *
     * @param companies of which; null for all
     * @param words each the number or id, or in the vendor's name or id, in any case of letters
     */
    public record Filter(
            Collection<String> companies, String vendorId, State state, String words) {}

    /** Where a page begins: behind this bill. */
    public record After(LocalDate issueDate, String companyId, String id) {}

    /** The latest first. */
    public static List<Bill> page(Connection connection, Filter filter, After after, int limit)
            throws SQLException {
        Where where = new Where();
        if (filter.companies() != null) {
            where.add("b.company_id = any(?)", filter.companies());
        }
        if (filter.vendorId() != null) {
            where.add("b.vendor_id = ?", filter.vendorId());
        }
        if (filter.words() != null && !filter.words().isBlank()) {
            for (String word : filter.words().strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
                where.add(
                        "(left(lower(b.number), 200) = left(?, 200) or b.id = ? or position(? in lower(concat_ws(' ',"
                                + " b.vendor_name, b.vendor_id))) > 0)",
                        word,
                        word,
                        word);
            }
        }
        if (filter.state() != null) {
            where.add(STATE + " = ?", filter.state().name());
        }
        if (after != null) {
            where.add(
                    "(b.issue_date, b.company_id, b.id) < (?, ?, ?)",
                    after.issueDate(),
                    after.companyId(),
                    after.id());
        }
        return bills(
                connection,
                where.sql() + " order by b.issue_date desc, b.company_id desc, b.id desc",
                limit,
                where.parameters());
    }

    /** Of every company that has one of that id, by company. */
    public static List<Bill> ofId(Connection connection, String id) throws SQLException {
        return bills(connection, " where b.id = ? order by b.company_id", Integer.MAX_VALUE, id);
    }

    /** Those of a company that name one of the orders, by day and id. */
    public static List<Bill> ofOrders(
            Connection connection, String companyId, Collection<String> orderKeys, int limit)
            throws SQLException {
        return bills(
                connection,
                " where b.company_id = ? and b.order_keys ??| ? order by b.issue_date, b.id",
                limit,
                companyId,
                orderKeys);
    }

    private static List<Bill> bills(
            Connection connection, String rest, int limit, Object... parameters)
            throws SQLException {
        return Query.list(
                connection,
                "select b.*, " + STATE + " as state from bill b" + rest + " limit " + limit,
                row ->
                        new Bill(
                                Documents.text(row, "company_id"),
                                document(row, VendorInvoice.class),
                                State.valueOf(row.getString("state"))),
                parameters);
    }

    /** The highest version of each order. */
    public static List<PurchaseOrder> orders(
            Connection connection, String companyId, Collection<String> orderKeys)
            throws SQLException {
        return Query.list(
                connection,
                """
                select distinct on (order_key) * from purchase_order
                 where company_id = ? and order_key = any(?) order by order_key, version desc
                """,
                row -> (PurchaseOrder) document(row, PurchaseOrder.class).event(),
                companyId,
                orderKeys);
    }

    /** What came for the orders, by day and id. */
    public static List<GoodsReceipt> receipts(
            Connection connection, String companyId, Collection<String> orderKeys)
            throws SQLException {
        return Query.list(
                connection,
                """
                select * from goods_receipt where company_id = ? and order_key = any(?)
                 order by receipt_date, id
                """,
                row -> (GoodsReceipt) document(row, GoodsReceipt.class).event(),
                companyId,
                orderKeys);
    }

    static Observed document(ResultSet row, Class<? extends CanonicalEvent> kind)
            throws SQLException {
        return Documents.observed(row, StoredDocument.to(kind, row.getString("document")));
    }
}
