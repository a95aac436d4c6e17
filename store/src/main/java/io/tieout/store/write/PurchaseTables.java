package io.tieout.store.write;

import static io.tieout.store.write.Column.json;
import static io.tieout.store.write.Column.number;
import static io.tieout.store.write.Column.plain;
import static io.tieout.store.write.Column.text;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.documents.VendorPayment;
import io.tieout.core.documents.VendorPaymentLine;
import io.tieout.core.references.NormalForm;
import io.tieout.store.encoding.StoredDocument;
import io.tieout.store.encoding.StoredJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The tables of bills, orders and receipts. Ids are a company's own, and orders go by number and
 * version. Of two documents with one key the one observed first stays.
 */
final class PurchaseTables {

    /** As everywhere a document without a company is of the only one there is. */
    private static final String DEFAULT_COMPANY = "default";

    /** A document and whose it is. */
    private record Row<E extends CanonicalEvent>(String companyId, E event, Observed origin) {}

    private static final Table<Row<VendorInvoice>> BILL =
            table(
                    "bill",
                    "company_id, id",
                    List.of(
                            text("company_id", Row::companyId),
                            text("id", r -> r.event().id()),
                            text("vendor_id", r -> r.event().issuer().vendorId()),
                            text("vendor_name", r -> r.event().issuer().name()),
                            text("number", r -> r.event().number()),
                            plain("issue_date", r -> r.event().issueDate()),
                            number("gross_minor", r -> r.event().grossAmount().minorUnits()),
                            text("currency", r -> r.event().currency()),
                            json("order_keys", r -> StoredJson.ofStrings(orders(r.event()))),
                            text(
                                    "source_file",
                                    r ->
                                            r.event().source() == null
                                                    ? null
                                                    : r.event().source().file()),
                            text(
                                    "source_sha256",
                                    r ->
                                            r.event().source() == null
                                                    ? null
                                                    : r.event().source().sha256())));

    private static final Table<Row<PurchaseOrder>> ORDER =
            table(
                    "purchase_order",
                    "company_id, order_key, version",
                    List.of(
                            text("company_id", Row::companyId),
                            text("order_key", r -> NormalForm.of(r.event().number())),
                            number("version", r -> r.event().version()),
                            text("id", r -> r.event().id()),
                            text("number", r -> r.event().number()),
                            text("vendor_id", r -> r.event().vendorId())));

    private static final Table<Row<GoodsReceipt>> RECEIPT =
            table(
                    "goods_receipt",
                    "company_id, id",
                    List.of(
                            text("company_id", Row::companyId),
                            text("id", r -> r.event().id()),
                            text("order_key", r -> NormalForm.of(r.event().orderNumber())),
                            plain("receipt_date", r -> r.event().receiptDate())));

    private static final Table<Row<VendorPayment>> PAYMENT =
            table(
                    "vendor_payment",
                    "company_id, id",
                    List.of(
                            text("company_id", Row::companyId),
                            text("id", r -> r.event().id()),
                            text("vendor_id", r -> r.event().vendorId()),
                            text("vendor_name", r -> r.event().vendorName()),
                            text("account_id", r -> r.event().accountId()),
                            plain("execution_date", r -> r.event().executionDate()),
                            number("amount_minor", r -> r.event().amount().minorUnits()),
                            text("currency", r -> r.event().amount().currency())));

    /** What a payment settles of a bill, in its place among the payment's lines. */
    private record Paid(String companyId, String paymentId, int line, VendorPaymentLine of) {}

    private static final Table<Paid> PAYMENT_LINE =
            Table.insertOnly(
                    "vendor_payment_line",
                    "company_id, payment_id, line",
                    List.of(
                            text("company_id", Paid::companyId),
                            text("payment_id", Paid::paymentId),
                            number("line", Paid::line),
                            text("invoice_id", p -> p.of().invoiceId()),
                            text("number", p -> p.of().number()),
                            number("amount_minor", p -> p.of().amount().minorUnits()),
                            number("discount_minor", p -> p.of().discount().minorUnits())));

    private PurchaseTables() {}

    /** Those of the documents that have a table here. */
    static void write(Connection connection, List<Observed> batch) throws SQLException {
        write(
                connection,
                batch,
                VendorInvoice.class,
                BILL,
                VendorInvoice::companyId,
                it -> it.id());
        write(
                connection,
                batch,
                PurchaseOrder.class,
                ORDER,
                PurchaseOrder::companyId,
                it -> NormalForm.of(it.number()) + '/' + it.version());
        write(
                connection,
                batch,
                GoodsReceipt.class,
                RECEIPT,
                GoodsReceipt::companyId,
                it -> it.id());
        writePayments(connection, batch);
    }

    /** The lines of the payment that is kept: one of two contents under one id. */
    private static void writePayments(Connection connection, List<Observed> batch)
            throws SQLException {
        write(
                connection,
                batch,
                VendorPayment.class,
                PAYMENT,
                VendorPayment::companyId,
                it -> it.id());
        List<Paid> lines = new ArrayList<>();
        for (Observed document : batch) {
            if (document.event() instanceof VendorPayment payment) {
                String company = Objects.requireNonNullElse(payment.companyId(), DEFAULT_COMPANY);
                for (int i = 0; i < payment.lines().size(); i++) {
                    lines.add(new Paid(company, payment.id(), i + 1, payment.lines().get(i)));
                }
            }
        }
        PAYMENT_LINE.write(
                connection,
                Versions.one(
                        lines,
                        it -> List.of(it.companyId(), it.paymentId(), it.line()),
                        (one, next) -> one));
    }

    private static <E extends CanonicalEvent> void write(
            Connection connection,
            List<Observed> batch,
            Class<E> kind,
            Table<Row<E>> table,
            Function<E, String> company,
            Function<E, String> key)
            throws SQLException {
        List<Row<E>> rows = new ArrayList<>();
        for (Observed document : batch) {
            if (kind.isInstance(document.event())) {
                E event = kind.cast(document.event());
                rows.add(
                        new Row<>(
                                Objects.requireNonNullElse(company.apply(event), DEFAULT_COMPANY),
                                event,
                                document));
            }
        }
        table.write(
                connection,
                Versions.one(
                        rows,
                        it -> List.of(it.companyId(), key.apply(it.event())),
                        (one, next) ->
                                next.origin().observedAtMillis() < one.origin().observedAtMillis()
                                        ? next
                                        : one));
    }

    /** The orders that a bill names, above or in a line. */
    private static List<String> orders(VendorInvoice bill) {
        return Stream.concat(
                        bill.orderNumbers().stream(),
                        bill.lines().stream().map(InvoiceLine::orderNumber))
                .filter(Objects::nonNull)
                .map(NormalForm::of)
                .distinct()
                .toList();
    }

    private static <E extends CanonicalEvent> Table<Row<E>> table(
            String name, String key, List<Column<Row<E>>> columns) {
        List<Column<Row<E>>> origin =
                List.of(
                        json("document", r -> StoredDocument.of(r.event())),
                        text("source", r -> r.origin().source()),
                        text("position", r -> r.origin().position()),
                        number("observed_at_millis", r -> r.origin().observedAtMillis()));
        return Table.replaceIf(
                name,
                key,
                Stream.concat(columns.stream(), origin.stream()).toList(),
                "excluded.observed_at_millis < old.observed_at_millis");
    }
}
