package io.tieout.formats.json;

import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.PaymentTerms;
import java.io.IOException;
import java.time.LocalDate;

/** The fields of a bill that is posted and open. */
final class OpenBillReader extends EventReader {

    private String id;
    private String companyId;
    private String number;
    private String vendorId;
    private String vendorName;
    private String creditorAccount;
    private String amount;
    private String currency;
    private LocalDate issueDate;
    private LocalDate dueDate;
    private PaymentTerms terms;
    private String held;

    @Override
    void field(String field, JsonCursor in) throws IOException, RefusedException {
        switch (field) {
            case "id" -> id = in.string(id);
            case "companyId" -> companyId = in.string(companyId);
            case "number" -> number = in.string(number);
            case "vendorId" -> vendorId = in.string(vendorId);
            case "vendorName" -> vendorName = in.string(vendorName);
            case "creditorAccount" -> creditorAccount = in.string(creditorAccount);
            case "amount" -> amount = in.amount(amount);
            case "currency" -> currency = in.string(currency);
            case "issueDate" -> issueDate = in.date(issueDate);
            case "dueDate" -> dueDate = in.date(dueDate);
            case "terms" -> terms = in.object(terms, ReceivableReader::terms);
            case "held" -> held = in.string(held);
            default -> in.skip();
        }
    }

    @Override
    OpenBill event() throws RefusedException {
        return new OpenBill(
                id,
                companyId,
                number,
                vendorId,
                vendorName,
                creditorAccount,
                Scalars.money("amount", amount, currency),
                issueDate,
                dueDate,
                terms,
                held);
    }
}
