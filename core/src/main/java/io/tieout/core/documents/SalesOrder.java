package io.tieout.core.documents;

import io.tieout.core.money.Currencies;
import java.time.LocalDate;
import java.util.List;

/**
 * A customer's order as the seller keeps it. Later versions with the same id take the place of
 * earlier ones: deliveries are told that way.
 *
 * @param companyId the company that sells; null where there is only one
 * @param number the seller's number of the order
 * @param customerOrderNumber the customer's; null if it gave none
 * @param orderDate null if unknown
 * @param deliveryDate null until something was delivered
 * @param terms null leaves them to the company
 */
public record SalesOrder(
        String id,
        String companyId,
        String customerId,
        String number,
        String customerOrderNumber,
        LocalDate orderDate,
        LocalDate deliveryDate,
        String currency,
        PaymentTerms terms,
        List<SalesLine> lines)
        implements CanonicalEvent {

    public SalesOrder {
        Required.text(id, "id");
        Required.text(customerId, "customerId");
        Required.text(number, "number");
        Required.text(currency, "currency");
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new MissingFieldException("lines");
        }
        if (!Currencies.isKnown(currency)) {
            throw new InvalidFieldException("currency", "is not known: " + currency);
        }
    }

    @Override
    public String stream() {
        return Streams.SALES_ORDERS;
    }
}
