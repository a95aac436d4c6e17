package io.tieout.formats.json;

import io.tieout.core.documents.VendorPayment;
import io.tieout.core.documents.VendorPaymentLine;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The fields of a payment that was sent to a vendor. */
final class VendorPaymentReader extends EventReader {

    private String id;
    private String companyId;
    private String accountId;
    private String vendorId;
    private String vendorName;
    private LocalDate executionDate;
    private String amount;
    private String currency;
    private String approvedBy;
    private List<RawLine> lines;

    @Override
    void field(String field, JsonCursor in) throws IOException, RefusedException {
        switch (field) {
            case "id" -> id = in.string(id);
            case "companyId" -> companyId = in.string(companyId);
            case "accountId" -> accountId = in.string(accountId);
            case "vendorId" -> vendorId = in.string(vendorId);
            case "vendorName" -> vendorName = in.string(vendorName);
            case "executionDate" -> executionDate = in.date(executionDate);
            case "amount" -> amount = in.amount(amount);
            case "currency" -> currency = in.string(currency);
            case "approvedBy" -> approvedBy = in.string(approvedBy);
            case "lines" -> lines = in.list(lines, RawLine::read);
            default -> in.skip();
        }
    }

    @Override
    VendorPayment event() throws RefusedException {
        List<VendorPaymentLine> whole = new ArrayList<>();
        for (RawLine line : orEmpty(lines)) {
            whole.add(line.in(currency));
        }
        return new VendorPayment(
                id,
                companyId,
                accountId,
                vendorId,
                vendorName,
                executionDate,
                Scalars.money("amount", amount, currency),
                approvedBy,
                whole);
    }

    /** A line as read, before the currency of its payment is known. */
    private record RawLine(String invoiceId, String number, String amount, String discount) {

        static RawLine read(JsonCursor in) throws IOException, RefusedException {
            String invoiceId = null;
            String number = null;
            String amount = null;
            String discount = null;
            for (String name = in.next(); name != null; name = in.next()) {
                switch (name) {
                    case "invoiceId" -> invoiceId = in.string(invoiceId);
                    case "number" -> number = in.string(number);
                    case "amount" -> amount = in.amount(amount);
                    case "discount" -> discount = in.amount(discount);
                    default -> in.skip();
                }
            }
            return new RawLine(invoiceId, number, amount, discount);
        }

        VendorPaymentLine in(String currency) throws RefusedException {
            return new VendorPaymentLine(
                    invoiceId,
                    number,
                    Scalars.money("lines.amount", amount, currency),
                    discount == null ? null : Scalars.money("lines.discount", discount, currency));
        }
    }
}
