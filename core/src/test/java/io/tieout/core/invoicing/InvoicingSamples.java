package io.tieout.core.invoicing;

import io.tieout.core.documents.Billing;
import io.tieout.core.documents.BillingInterval;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Company;
import io.tieout.core.documents.Contract;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.InvoiceFormat;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.PostalAddress;
import io.tieout.core.documents.SalesLine;
import io.tieout.core.documents.SalesOrder;
import io.tieout.core.documents.TaxCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Documents of a small company. */
final class InvoicingSamples {

    private InvoicingSamples() {}

    static Company company() {
        return new Company(
                "default",
                "Acme GmbH",
                "DE123456789",
                new PostalAddress("Weg 1", "10115", "Berlin", "DE"),
                "DE02120300000000202051",
                "billing@acme.example",
                "de",
                InvoiceFormat.FACTUR_X,
                null,
                "AC");
    }

    static Customer customer(String id, boolean orderNumberRequired) {
        return customer(
                id,
                new Billing(
                        "ap@example.org",
                        "",
                        new PostalAddress("Street 2", "75001", "Paris", "FR"),
                        "FR12345678901",
                        null,
                        orderNumberRequired,
                        "",
                        false));
    }

    static Customer customer(String id, Billing billing) {
        return new Customer(
                id,
                null,
                "Customer " + id,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                false,
                billing);
    }

    static SalesOrder order(
            String id, String customerOrderNumber, LocalDate delivered, SalesLine... lines) {
        return new SalesOrder(
                id,
                null,
                "C1",
                "SO-" + id,
                customerOrderNumber,
                LocalDate.of(2026, 1, 2),
                delivered,
                "EUR",
                null,
                List.of(lines));
    }

    static SalesLine line(int number, String quantity, String price, String percent) {
        return new SalesLine(
                number,
                null,
                "Item " + number,
                new BigDecimal(quantity),
                "C62",
                new BigDecimal(price),
                new BigDecimal(percent),
                percent.equals("0") ? TaxCategory.ZERO_RATED : TaxCategory.STANDARD,
                null,
                null);
    }

    static Contract contract(
            BillingInterval interval,
            BillingInterval priceInterval,
            LocalDate start,
            LocalDate end,
            boolean inAdvance,
            String price) {
        return new Contract(
                "K1",
                null,
                "C1",
                "CT-1",
                "PO-9",
                "EUR",
                interval,
                priceInterval,
                start,
                end,
                inAdvance,
                null,
                null,
                List.of(line(1, "1", price, "19")));
    }

    static Observed observed(CanonicalEvent event, long atMillis) {
        return new Observed(event, "test", "line 1", atMillis);
    }
}
