package io.tieout.core.documents;

import io.tieout.core.money.Currencies;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One version of a purchase order. Of the versions under one number the highest counts, in whatever
 * order they arrive.
 *
 * @param companyId the company that orders; null where there is only one
 * @param version from 1
 * @param orderDate null if not stated
 * @param terms agreed for this order; null leaves it to the vendor
 * @param statusDate the day from which the status holds; null if not stated
 * @param validFrom first day of service that may be billed; null if open
 * @param validTo last day of service that may be billed; null if open
 * @param charges planned freight and other charges in all; null if none
 * @param lines at least one, each number once
 */
public record PurchaseOrder(
        String id,
        String companyId,
        String vendorId,
        String number,
        int version,
        String currency,
        LocalDate orderDate,
        PaymentTerms terms,
        OrderStatus status,
        LocalDate statusDate,
        LocalDate validFrom,
        LocalDate validTo,
        Money charges,
        List<OrderLine> lines)
        implements CanonicalEvent {

    public PurchaseOrder {
        Required.text(id, "id");
        Required.text(vendorId, "vendorId");
        Required.text(number, "number");
        Required.text(currency, "currency");
        Currencies.scaleOf(currency);
        if (version < 1) {
            throw new InvalidFieldException("version", "is below 1: " + version);
        }
        status = status == null ? OrderStatus.OPEN : status;
        Required.notNegative(charges, "charges");
        Required.sane(charges, "charges");
        Required.sameCurrency(charges, currency, "charges");
        lines = List.copyOf(lines);
        requireLines(lines, currency);
    }

    private static void requireLines(List<OrderLine> lines, String currency) {
        if (lines.isEmpty()) {
            throw new MissingFieldException("lines");
        }
        Set<Integer> numbers = new HashSet<>();
        for (OrderLine line : lines) {
            if (!numbers.add(line.line())) {
                throw new InvalidFieldException("lines.line", "is given twice: " + line.line());
            }
            Required.sameCurrency(line.limitAmount(), currency, "lines.limitAmount");
        }
    }

    @Override
    public String stream() {
        return Streams.PURCHASE_ORDERS;
    }
}
