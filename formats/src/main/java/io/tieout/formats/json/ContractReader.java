package io.tieout.formats.json;

import io.tieout.core.documents.BillingInterval;
import io.tieout.core.documents.Contract;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.SalesLine;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The fields of a recurring contract. */
final class ContractReader extends EventReader {

    private static final String ADVANCE = "advance";
    private static final String ARREARS = "arrears";

    private String id;
    private String companyId;
    private String customerId;
    private String number;
    private String customerOrderNumber;
    private String currency;
    private String interval;
    private String priceInterval;
    private LocalDate startDate;
    private LocalDate endDate;
    private String billing;
    private LocalDate invoicedThrough;
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
            case "currency" -> currency = in.string(currency);
            case "interval" -> interval = in.string(interval);
            case "priceInterval" -> priceInterval = in.string(priceInterval);
            case "startDate" -> startDate = in.date(startDate);
            case "endDate" -> endDate = in.date(endDate);
            case "billing" -> billing = in.string(billing);
            case "invoicedThrough" -> invoicedThrough = in.date(invoicedThrough);
            case "terms" -> terms = in.object(terms, ReceivableReader::terms);
            case "lines" -> lines = in.list(lines, SalesLineReader::line);
            default -> in.skip();
        }
    }

    @Override
    Contract event() throws RefusedException {
        if (billing != null && !billing.equals(ADVANCE) && !billing.equals(ARREARS)) {
            throw new RefusedException(
                    "billing", "'" + Scalars.clip(billing) + "' is none of advance, arrears");
        }
        return new Contract(
                id,
                companyId,
                customerId,
                number,
                customerOrderNumber,
                currency,
                constant(BillingInterval.class, "interval", interval),
                constant(BillingInterval.class, "priceInterval", priceInterval),
                startDate,
                endDate,
                billing == null || billing.equals(ADVANCE),
                invoicedThrough,
                terms,
                SalesLineReader.numbered(lines));
    }
}
