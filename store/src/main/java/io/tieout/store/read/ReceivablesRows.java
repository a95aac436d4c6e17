package io.tieout.store.read;

import static io.tieout.store.read.Documents.money;
import static io.tieout.store.read.Documents.text;

import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.ReceivableKind;
import io.tieout.core.documents.ReceivableStatus;
import io.tieout.core.documents.Remittance;
import io.tieout.core.money.Money;
import io.tieout.store.encoding.StoredJson;
import io.tieout.store.encoding.StoredLines;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Reads receivables and remittances as they were written. */
final class ReceivablesRows {

    private ReceivablesRows() {}

    static Receivable receivable(ResultSet row) throws SQLException {
        return new Receivable(
                text(row, "id"),
                text(row, "company_id"),
                text(row, "customer_id"),
                text(row, "customer_name"),
                text(row, "number"),
                ReceivableKind.valueOf(row.getString("kind")),
                row.getObject("issue_date", LocalDate.class),
                row.getObject("due_date", LocalDate.class),
                money(row, "amount_minor"),
                terms(row),
                text(row, "order_number"),
                StoredJson.toReferences(row.getString("reference_list")),
                StoredJson.toStrings(row.getString("payer_accounts")),
                text(row, "note"),
                ReceivableStatus.valueOf(row.getString("status")));
    }

    /** Null where the due date is all there is. */
    private static PaymentTerms terms(ResultSet row) throws SQLException {
        BigDecimal percent = row.getBigDecimal("discount_percent");
        return percent == null
                ? null
                : new PaymentTerms(percent, row.getInt("discount_days"), row.getInt("net_days"));
    }

    static Remittance remittance(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        Long amount = row.getObject("amount_minor", Long.class);
        return new Remittance(
                text(row, "id"),
                text(row, "payment_id"),
                text(row, "payment_reference"),
                text(row, "payer_name"),
                text(row, "payer_account"),
                text(row, "customer_id"),
                row.getObject("payment_date", LocalDate.class),
                currency,
                amount == null ? null : new Money(amount, currency),
                StoredLines.toLines(row.getString("lines"), currency));
    }
}
