package io.tieout.formats.invoice;

import io.tieout.core.documents.Billing;
import io.tieout.core.documents.BillingInterval;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Company;
import io.tieout.core.documents.Contract;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.InvoiceFormat;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.PostalAddress;
import io.tieout.core.documents.SalesLine;
import io.tieout.core.documents.SalesOrder;
import io.tieout.core.documents.TaxCategory;
import io.tieout.core.invoicing.Invoice;
import io.tieout.core.invoicing.Invoicing;
import io.tieout.core.invoicing.InvoicingRun;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Issued invoices of every kind. */
final class Invoices {

    static final LocalDate AS_OF = LocalDate.of(2026, 11, 16);

    private Invoices() {}

    /** Orders and contracts with random lines of every tax category, from a seed. */
    static List<Invoice> seeded(int seed, InvoiceFormat format) {
        Random random = new Random(seed);
        List<CanonicalEvent> documents = new ArrayList<>();
        documents.add(company());
        documents.add(customer(format, random.nextBoolean() ? "de" : "fr"));
        documents.add(order(random, PaymentTerms.net(14)));
        documents.add(order(random, new PaymentTerms(new BigDecimal("2.5"), 10, 30)));
        documents.add(contract(random));
        return issued(documents);
    }

    static Invoice of(SalesLine... lines) {
        return issued(
                        List.of(
                                company(),
                                customer(InvoiceFormat.FACTUR_X, "en"),
                                new SalesOrder(
                                        "o1",
                                        null,
                                        "C1",
                                        "SO-1",
                                        "PO-1",
                                        null,
                                        AS_OF.minusDays(3),
                                        "EUR",
                                        null,
                                        List.of(lines))))
                .get(0);
    }

    static List<Invoice> issued(List<CanonicalEvent> documents) {
        InvoicingRun run = new InvoicingRun("default");
        documents.forEach(it -> run.add(new Observed(it, "test", "1", 0)));
        Invoicing result = run.asOf(AS_OF);
        if (!result.exceptions().isEmpty()) {
            throw new IllegalStateException(result.exceptions().toString());
        }
        return result.invoices();
    }

    static Company company() {
        return new Company(
                "default",
                "Açme & Söhne GmbH <Berlin>",
                "DE123456789",
                new PostalAddress("Weg 1", "10115", "Berlin", "DE"),
                "DE02120300000000202051",
                "billing@acme.example",
                "de",
                null,
                null,
                "AC");
    }

    static Customer customer(InvoiceFormat format, String language) {
        return customer(format, language, "Żółw Ελλάς Société");
    }

    static Customer customer(InvoiceFormat format, String language, String name) {
        return new Customer(
                "C1",
                null,
                name,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                false,
                new Billing(
                        "ap@client.example",
                        language,
                        new PostalAddress("1 rue de la Paix", "75001", "Paris", "FR"),
                        "FR12345678901",
                        format,
                        true,
                        "",
                        false));
    }

    private static SalesOrder order(Random random, PaymentTerms terms) {
        return new SalesOrder(
                "o" + random.nextInt(1_000_000),
                null,
                "C1",
                "SO-" + random.nextInt(100),
                "PO \"7\" & more",
                null,
                AS_OF.minusDays(random.nextInt(20)),
                "EUR",
                terms,
                lines(random));
    }

    private static Contract contract(Random random) {
        return new Contract(
                "k" + random.nextInt(1_000_000),
                null,
                "C1",
                "CT-1",
                "PO-9",
                "EUR",
                BillingInterval.MONTH,
                BillingInterval.YEAR,
                AS_OF.minusDays(60),
                null,
                random.nextBoolean(),
                null,
                null,
                lines(random));
    }

    private static List<SalesLine> lines(Random random) {
        List<SalesLine> lines = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 1; i <= count; i++) {
            lines.add(line(random, i));
        }
        return lines;
    }

    private static SalesLine line(Random random, int number) {
        TaxCategory category = TaxCategory.values()[random.nextInt(TaxCategory.values().length)];
        String[] rates = {"19", "7", "5.5", "20.0"};
        return line(
                number,
                BigDecimal.valueOf(1 + random.nextInt(100_000), 3).toPlainString(),
                BigDecimal.valueOf(random.nextInt(1_000_000), 4).toPlainString(),
                category.isTaxed() ? rates[random.nextInt(rates.length)] : "0",
                category);
    }

    static SalesLine line(
            int number, String quantity, String price, String percent, TaxCategory category) {
        return new SalesLine(
                number,
                number % 2 == 0 ? "A-" + number : null,
                "Item " + number + " <größer>",
                new BigDecimal(quantity),
                "C62",
                new BigDecimal(price),
                new BigDecimal(percent),
                category,
                null,
                null);
    }
}
