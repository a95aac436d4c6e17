package io.tieout.core.documents;

import io.tieout.core.money.Currencies;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that is invoiced again and again. Periods are those of the calendar: a contract that
 * starts or ends within one pays a part of it. Later versions with the same id take the place of
 * earlier ones.
 *
 * @param companyId the company that sells; null where there is only one
 * @param customerOrderNumber null if the customer gave none
 * @param interval how often it is invoiced
 * @param priceInterval for how long the lines' prices are; never shorter than {@code interval}
 * @param startDate first day of service
 * @param endDate last day of service; null if it has no end
 * @param inAdvance whether a period is invoiced when it begins; else when it has ended
 * @param invoicedThrough last day that other systems have invoiced; null if none
 * @param terms null leaves them to the company
 */
public record Contract(
        String id,
        String companyId,
        String customerId,
        String number,
        String customerOrderNumber,
        String currency,
        BillingInterval interval,
        BillingInterval priceInterval,
        LocalDate startDate,
        LocalDate endDate,
        boolean inAdvance,
        LocalDate invoicedThrough,
        PaymentTerms terms,
        List<SalesLine> lines)
        implements CanonicalEvent {

    public Contract {
        Required.text(id, "id");
        Required.text(customerId, "customerId");
        Required.text(number, "number");
        Required.text(currency, "currency");
        Required.value(interval, "interval");
        Required.value(startDate, "startDate");
        priceInterval = priceInterval == null ? interval : priceInterval;
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new MissingFieldException("lines");
        }
        if (!Currencies.isKnown(currency)) {
            throw new InvalidFieldException("currency", "is not known: " + currency);
        }
        if (priceInterval.months() < interval.months()) {
            throw new InvalidFieldException("priceInterval", "is shorter than the interval");
        }
        if (endDate != null && endDate.isBefore(startDate)) {
            throw new InvalidFieldException("endDate", "is before the start: " + endDate);
        }
    }

    @Override
    public String stream() {
        return Streams.CONTRACTS;
    }
}
