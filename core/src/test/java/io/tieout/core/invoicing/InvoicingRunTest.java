package io.tieout.core.invoicing;

import static io.tieout.core.invoicing.InvoicingSamples.company;
import static io.tieout.core.invoicing.InvoicingSamples.contract;
import static io.tieout.core.invoicing.InvoicingSamples.customer;
import static io.tieout.core.invoicing.InvoicingSamples.line;
import static io.tieout.core.invoicing.InvoicingSamples.observed;
import static io.tieout.core.invoicing.InvoicingSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Billing;
import io.tieout.core.documents.BillingInterval;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.documents.SalesLine;
import io.tieout.core.documents.TaxCategory;
import io.tieout.core.money.Money;
import io.tieout.core.references.CheckDigits;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InvoicingRunTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 31);
    private static final LocalDate DELIVERED = LocalDate.of(2026, 1, 20);

    @Test
    void shouldInvoiceAnOrderOnceItIsDelivered() {
        CanonicalEvent later = order("2", "PO-2", AS_OF.plusDays(1), line(1, "1", "5", "19"));
        CanonicalEvent never = order("3", "PO-3", null, line(1, "1", "5", "19"));

        Invoicing result =
                run(order("1", "PO-1", DELIVERED, line(1, "3", "9.99", "19")), later, never);

        assertThat(result.exceptions()).isEmpty();
        Invoice invoice = only(result);
        assertThat(invoice.number()).isEqualTo("AC-2026-000001");
        assertThat(invoice.issueDate()).isEqualTo(AS_OF);
        assertThat(invoice.dueDate()).isEqualTo(AS_OF.plusDays(30));
        assertThat(invoice.draft().net()).isEqualTo(eur(29_97));
        assertThat(invoice.draft().tax()).isEqualTo(eur(5_69));
        assertThat(invoice.draft().gross()).isEqualTo(eur(35_66));
        assertThat(invoice.draft().customerOrderNumber()).isEqualTo("PO-1");
    }

    @Test
    void shouldTaxTheSumOfEachRateAndNotItsLines() {
        Invoicing result =
                run(
                        order(
                                "1",
                                "PO-1",
                                DELIVERED,
                                line(1, "1", "0.03", "19"),
                                line(2, "1", "0.03", "19.0"),
                                line(3, "1", "0.03", "19.00"),
                                line(4, "1", "10", "7"),
                                line(5, "1", "1", "0")));

        assertThat(only(result).draft().taxes())
                .extracting(it -> it.category().code() + it.percent() + " " + it.tax())
                .containsExactly("S7 0.70 EUR", "S19 0.02 EUR", "Z0 0.00 EUR");
    }

    @Test
    void shouldInvoiceOnlyWhatWasDeliveredAndIsNotInvoicedElsewhere() {
        SalesLine partly =
                new SalesLine(
                        1,
                        null,
                        "Item",
                        new BigDecimal("10"),
                        "KGM",
                        new BigDecimal("2.5"),
                        new BigDecimal("19"),
                        TaxCategory.STANDARD,
                        new BigDecimal("6.5"),
                        new BigDecimal("2"));
        SalesLine nothing =
                new SalesLine(
                        2,
                        null,
                        "Item",
                        BigDecimal.TEN,
                        "C62",
                        BigDecimal.ONE,
                        new BigDecimal("19"),
                        null,
                        BigDecimal.ZERO,
                        null);

        Invoice invoice = only(run(order("1", "PO-1", DELIVERED, partly, nothing)));

        assertThat(invoice.draft().lines())
                .extracting(it -> it.quantity() + " " + it.net())
                .containsExactly("4.5 11.25 EUR");
    }

    @Test
    void shouldInvoiceEachPeriodOfAContractOnce() {
        Invoicing result =
                run(
                        contract(
                                BillingInterval.MONTH,
                                null,
                                LocalDate.of(2025, 11, 16),
                                null,
                                true,
                                "300.00"));

        assertThat(result.invoices())
                .extracting(it -> it.number() + " " + it.draft().net())
                .containsExactly(
                        "AC-2026-000001 150.00 EUR",
                        "AC-2026-000002 300.00 EUR",
                        "AC-2026-000003 300.00 EUR");
    }

    @Test
    void shouldRefuseWithoutTheOrderNumberThatTheCustomerRequires() {
        Invoicing result =
                invoice(
                        AS_OF,
                        company(),
                        customer("C1", true),
                        order("1", null, DELIVERED, line(1, "1", "100", "19")),
                        order("2", "PO-2", DELIVERED, line(1, "1", "100", "19")));

        assertThat(only(result).number()).isEqualTo("AC-2026-000001");
        ExceptionItem exception = result.exceptions().get(0);
        assertThat(exception.reason()).isEqualTo(Reason.MISSING_REQUIRED_INFORMATION);
        assertThat(exception.subjects()).containsExactly("1");
        assertThat(exception.amount()).isEqualTo(eur(119_00));
        assertThat(exception.explanation()).contains("order number");
    }

    @Test
    void shouldRefuseWhatHasNoCustomerCompanyOrAddress() {
        CanonicalEvent order = order("1", "PO", DELIVERED, line(1, "1", "1", "19"));

        assertThat(explanations(invoice(AS_OF, company(), order))).contains("customer C1");
        assertThat(explanations(invoice(AS_OF, customer("C1", false), order)))
                .contains("company default");
        assertThat(explanations(invoice(AS_OF, company(), customer("C1", Billing.UNKNOWN), order)))
                .contains("address");
    }

    @Test
    void shouldGoOnAfterWhatWasIssuedBefore() {
        CanonicalEvent first = order("1", "PO-1", DELIVERED, line(1, "1", "100", "19"));
        CanonicalEvent second = order("0", "PO-0", DELIVERED, line(1, "1", "50", "19"));
        Receivable issued = only(run(first)).receivable();

        Invoicing next =
                invoice(AS_OF.plusDays(1), company(), customer("C1", false), first, second, issued);

        assertThat(only(next).draft().sourceId()).isEqualTo("0");
        assertThat(only(next).number()).isEqualTo("AC-2026-000002");
    }

    @Test
    void shouldCountFromOneInEachYear() {
        Receivable issued =
                only(run(order("1", "PO-1", DELIVERED, line(1, "1", "100", "19")))).receivable();
        Invoicing next =
                invoice(
                        LocalDate.of(2027, 1, 1),
                        company(),
                        customer("C1", false),
                        order("2", "PO-2", DELIVERED, line(1, "1", "1", "19")),
                        issued);

        assertThat(only(next).number()).isEqualTo("AC-2027-000001");
    }

    @Test
    void shouldNotDependOnTheOrderOfDocumentsNorOnRepetition() {
        List<Observed> events = new ArrayList<>();
        events.add(observed(company(), 0));
        events.add(observed(customer("C1", false), 0));
        for (int i = 0; i < 30; i++) {
            events.add(observed(order("" + i, "PO", null, line(1, "1", "5", "19")), i));
            LocalDate delivered = i % 3 == 0 ? null : DELIVERED.minusDays(i % 7);
            events.add(
                    observed(order("" + i, "PO", delivered, line(1, "" + (i + 1), "5", "19")), 99));
        }
        events.addAll(List.copyOf(events.subList(5, 20)));
        Invoicing expected = invoice(events);

        assertThat(expected.invoices()).hasSize(20);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(events, new Random(seed));
            assertThat(invoice(events)).isEqualTo(expected);
        }
    }

    @Test
    void shouldBecomeAReceivableThatThePaymentCanQuote() {
        Receivable receivable =
                only(run(order("1", "PO-1", DELIVERED, line(1, "1", "100", "19")))).receivable();

        assertThat(receivable.amount()).isEqualTo(eur(119_00));
        assertThat(receivable.orderNumber()).isEqualTo("PO-1");
        assertThat(receivable.references()).contains(new Reference(ReferenceType.ORDER, "SO-1"));
        assertThat(receivable.references().get(0).value())
                .matches(CheckDigits::isCreditorReference)
                .endsWith("AC2026000001");
    }

    private static Invoicing run(CanonicalEvent... documents) {
        List<CanonicalEvent> all = new ArrayList<>(Arrays.asList(documents));
        all.add(company());
        all.add(customer("C1", false));
        return invoice(AS_OF, all.toArray(CanonicalEvent[]::new));
    }

    private static Invoicing invoice(LocalDate asOf, CanonicalEvent... documents) {
        InvoicingRun run = new InvoicingRun("default");
        for (CanonicalEvent document : documents) {
            run.add(observed(document, 0));
        }
        return run.asOf(asOf);
    }

    private static Invoicing invoice(List<Observed> documents) {
        InvoicingRun run = new InvoicingRun("default");
        documents.forEach(run::add);
        return run.asOf(AS_OF);
    }

    private static Invoice only(Invoicing result) {
        assertThat(result.invoices()).hasSize(1);
        return result.invoices().get(0);
    }

    private static String explanations(Invoicing result) {
        assertThat(result.invoices()).isEmpty();
        assertThat(result.exceptions()).hasSize(1);
        return result.exceptions().get(0).explanation();
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
