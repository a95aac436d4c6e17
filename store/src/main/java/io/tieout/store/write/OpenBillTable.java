package io.tieout.store.write;

import static io.tieout.store.write.Column.number;
import static io.tieout.store.write.Column.plain;
import static io.tieout.store.write.Column.text;

import io.tieout.core.documents.Observed;
import io.tieout.core.documents.OpenBill;
import io.tieout.core.money.Money;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The table of approved bills, each as it was owed when it was approved. */
final class OpenBillTable {

    /** A bill and when it was approved, event time. */
    private record Row(OpenBill bill, long grantedAtMillis) {

        /** What a payment in time saves; nothing on credit notes. */
        private long discount() {
            return hasDiscount() ? bill.terms().discountOn(bill.amount()).minorUnits() : 0;
        }

        private LocalDate discountUntil() {
            return hasDiscount() ? bill.terms().lastDiscountDate(bill.issueDate()) : null;
        }

        private boolean hasDiscount() {
            return bill.terms() != null
                    && bill.terms().hasDiscount()
                    && bill.amount().compareTo(Money.zero(bill.amount().currency())) > 0;
        }
    }

    private static final Table<Row> OPEN_BILL =
            Table.replaceIf(
                    "open_bill",
                    "company_id, id",
                    List.of(
                            text("company_id", r -> r.bill().companyId()),
                            text("id", r -> r.bill().id()),
                            text("number", r -> r.bill().number()),
                            text("vendor_id", r -> r.bill().vendorId()),
                            text("vendor_name", r -> r.bill().vendorName()),
                            number("amount_minor", r -> r.bill().amount().minorUnits()),
                            text("currency", r -> r.bill().amount().currency()),
                            plain("issue_date", r -> r.bill().issueDate()),
                            plain("due_date", r -> r.bill().dueDate()),
                            number("discount_minor", Row::discount),
                            plain("discount_until", Row::discountUntil),
                            number("granted_at_millis", Row::grantedAtMillis)),
                    "old.granted_at_millis <= excluded.granted_at_millis");

    private OpenBillTable() {}

    static void write(Connection connection, List<Observed> batch) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (Observed it : batch) {
            rows.add(new Row((OpenBill) it.event(), it.observedAtMillis()));
        }
        OPEN_BILL.write(
                connection,
                Versions.one(
                        rows,
                        it -> List.of(it.bill().companyId(), it.bill().id()),
                        (a, b) -> a.grantedAtMillis() > b.grantedAtMillis() ? a : b));
    }
}
