package io.tieout.console.bills;

import io.tieout.console.views.MoneyView;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.results.ExceptionItem;
import io.tieout.store.read.Bills;
import java.util.List;

/**
 * A bill and how it stands.
 *
 * @param state {@code new}, {@code held}, {@code waiting}, {@code proposed} or {@code approved}
 * @param answer how it stands, in a sentence for the vendor; null in lists
 * @param exceptions what is open about it; null in lists
 * @param lines beside their orders; null in lists
 */
public record BillView(
        String id,
        String companyId,
        String vendorId,
        String vendorName,
        String number,
        String kind,
        String issueDate,
        String dueDate,
        MoneyView gross,
        MoneyView net,
        MoneyView tax,
        List<String> orderNumbers,
        String state,
        String answer,
        List<Open> exceptions,
        List<BillLine> lines) {

    /** Something that is open about the bill. */
    public record Open(
            String id, String queue, String reason, MoneyView amount, String explanation) {

        static Open of(ExceptionItem it) {
            return new Open(
                    it.id(),
                    it.queue(),
                    it.reason().name(),
                    MoneyView.of(it.amount()),
                    it.explanation());
        }
    }

    /** As in lists. */
    public static BillView row(Bills.Bill bill) {
        return of(bill, null, null, null);
    }

    static BillView of(
            Bills.Bill bill, String answer, List<Open> exceptions, List<BillLine> lines) {
        VendorInvoice it = bill.invoice();
        return new BillView(
                it.id(),
                bill.companyId(),
                it.issuer().vendorId(),
                it.issuer().name(),
                it.number(),
                it.kind().toString(),
                it.issueDate().toString(),
                it.dueDate() == null ? null : it.dueDate().toString(),
                MoneyView.of(it.grossAmount()),
                MoneyView.of(it.netAmount()),
                MoneyView.of(it.taxAmount()),
                it.orderNumbers(),
                bill.state().wireName(),
                answer,
                exceptions,
                lines);
    }
}
