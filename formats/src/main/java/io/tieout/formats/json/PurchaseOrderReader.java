package io.tieout.formats.json;

import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.OrderStatus;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.PurchaseOrder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The fields of a version of a purchase order. */
final class PurchaseOrderReader extends EventReader {

    private String id;
    private String companyId;
    private String vendorId;
    private String number;
    private Integer version;
    private String currency;
    private LocalDate orderDate;
    private PaymentTerms terms;
    private String status;
    private LocalDate statusDate;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String charges;
    private List<OrderLineReader> lines;

    @Override
    void field(String name, JsonCursor in) throws IOException, RefusedException {
        switch (name) {
            case "id" -> id = in.string(id);
            case "companyId" -> companyId = in.string(companyId);
            case "vendorId" -> vendorId = in.string(vendorId);
            case "number" -> number = in.string(number);
            case "version" -> version = in.position(version);
            case "currency" -> currency = in.string(currency);
            case "orderDate" -> orderDate = in.date(orderDate);
            case "terms" -> terms = in.object(terms, ReceivableReader::terms);
            case "status" -> status = in.string(status);
            case "statusDate" -> statusDate = in.date(statusDate);
            case "validFrom" -> validFrom = in.date(validFrom);
            case "validTo" -> validTo = in.date(validTo);
            case "charges" -> charges = in.amount(charges);
            case "lines" -> lines = in.list(lines, OrderLineReader::read);
            default -> in.skip();
        }
    }

    @Override
    PurchaseOrder event() throws RefusedException {
        if (currency == null) {
            throw RefusedException.missing("currency");
        }
        Scalars.requireKnown(currency);
        List<OrderLine> read = new ArrayList<>();
        for (OrderLineReader line : orEmpty(lines)) {
            read.add(line.line(currency));
        }
        return new PurchaseOrder(
                id,
                companyId,
                vendorId,
                number,
                version == null ? 1 : version,
                currency,
                orderDate,
                terms,
                constant(OrderStatus.class, "status", status),
                statusDate,
                validFrom,
                validTo,
                Scalars.optionalMoney("charges", charges, currency),
                read);
    }
}
