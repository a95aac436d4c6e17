package io.tieout.formats.json;

import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.SalesLine;
import io.tieout.core.documents.SalesOrder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The fields of a customer's order. */
final class SalesOrderReader extends EventReader {

    private String id;
    private String companyId;
    private String customerId;
    private String number;
    private String customerOrderNumber;
    private LocalDate orderDate;
    private LocalDate deliveryDate;
    private String currency;
    private PaymentTerms terms;
    private List<SalesLine> lines;

    @Override
    void field(String field, JsonCursor in) throws IOException, RefusedException {
        switch (field) {
            case "id" -> id = in.string(id);
            case "companyId" -> companyId = in.string(companyId);
            case "customerId" -> customerId = in.string(customerId);
            case "number" -> number = in.string(number);
            case "customerOrderNumber" -> customerOrderNumber = in.string(customerOrderNumber);
            case "orderDate" -> orderDate = in.date(orderDate);
            case "deliveryDate" -> deliveryDate = in.date(deliveryDate);
            case "currency" -> currency = in.string(currency);
            case "terms" -> terms = in.object(terms, ReceivableReader::terms);
            case "lines" -> lines = in.list(lines, SalesLineReader::line);
            default -> in.skip();
        }
    }

    @Override
    SalesOrder event() throws RefusedException {
        return new SalesOrder(
                id,
                companyId,
                customerId,
                number,
                customerOrderNumber,
                orderDate,
                deliveryDate,
                currency,
                terms,
                SalesLineReader.numbered(lines));
    }
}
