package io.tieout.operators.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.tieout.core.invoicing.Invoice;
import io.tieout.core.invoicing.Invoicing;
import io.tieout.core.invoicing.InvoicingRun;
import io.tieout.core.results.ExceptionItem;
import io.tieout.operators.company.CompanyDocument;
import io.tieout.operators.serialization.Bytes;
import io.tieout.operators.serialization.CompanyDocumentSerializer;
import io.tieout.operators.serialization.InvoiceSerializer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class BoundedInvoicingFunctionTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    @Test
    void shouldGiveTheSameNumbersAfterARestartInWhateverOrder() throws Exception {
        List<Observed> documents = documents();
        InvoicingRun core = new InvoicingRun("default");
        documents.forEach(core::add);
        Invoicing expected = core.asOf(AS_OF);
        assertThat(expected.invoices()).hasSize(33);
        assertThat(expected.exceptions()).hasSize(1);

        for (int seed = 0; seed < 4; seed++) {
            Collections.shuffle(documents, new Random(seed));
            List<ExceptionItem> exceptions = new ArrayList<>();

            assertThat(run(documents, exceptions)).isEqualTo(expected.invoices());
            assertThat(exceptions).isEqualTo(expected.exceptions());
        }
    }

    private static List<Invoice> run(List<Observed> documents, List<ExceptionItem> exceptions)
            throws Exception {
        int half = documents.size() / 2;
        var first = harness(null);
        send(first, documents.subList(0, half));
        first.prepareSnapshotPreBarrier(1);
        OperatorSubtaskState snapshot = first.snapshot(1, 1);
        first.close();
        var second = harness(snapshot);
        send(second, documents.subList(half, documents.size()));
        send(second, documents.subList(half, half + 3));
        second.processWatermark(Long.MAX_VALUE);
        List<Invoice> invoices = new ArrayList<>();
        for (Invoice invoice : second.extractOutputValues()) {
            invoices.add(Bytes.roundTrip(InvoiceSerializer.INSTANCE, invoice));
        }
        second.getSideOutput(InvoicingOperators.EXCEPTIONS)
                .forEach(it -> exceptions.add(it.getValue()));
        second.close();
        return invoices;
    }

    private static void send(
            KeyedOneInputStreamOperatorTestHarness<String, CompanyDocument, Invoice> harness,
            List<Observed> documents)
            throws Exception {
        for (Observed document : documents) {
            CompanyDocument sent =
                    new CompanyDocument(InvoicingRun.companyOf(document.event()), document);
            harness.processElement(
                    new StreamRecord<>(Bytes.roundTrip(CompanyDocumentSerializer.INSTANCE, sent)));
        }
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, CompanyDocument, Invoice> harness(
            OperatorSubtaskState state) throws Exception {
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<String, CompanyDocument, Invoice>(
                        InvoicingOperators.bounded(AS_OF),
                        CompanyDocument::companyId,
                        Types.STRING);
        harness.setStateBackend(new EmbeddedRocksDBStateBackend());
        harness.setup();
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }

    private static List<Observed> documents() {
        List<Observed> documents = new ArrayList<>();
        documents.add(observed(company()));
        documents.add(observed(customer("C1", address())));
        documents.add(observed(customer("C2", null)));
        for (int i = 0; i < 30; i++) {
            documents.add(observed(order(i, "C1")));
        }
        documents.add(observed(order(99, "C2")));
        documents.add(
                observed(
                        new Contract(
                                "k1",
                                null,
                                "C1",
                                "CT-1",
                                null,
                                "EUR",
                                BillingInterval.MONTH,
                                BillingInterval.YEAR,
                                LocalDate.of(2026, 1, 10),
                                LocalDate.of(2026, 12, 31),
                                true,
                                null,
                                PaymentTerms.net(7),
                                List.of(line(1)))));
        return documents;
    }

    private static Observed observed(CanonicalEvent event) {
        return new Observed(event, "test", "line 1", 0);
    }

    private static PostalAddress address() {
        return new PostalAddress("Straße 1", "10115", "Łódź", "PL");
    }

    private static Company company() {
        return new Company(
                "default",
                "Acme",
                "DE123456789",
                address(),
                "DE02120300000000202051",
                null,
                null,
                InvoiceFormat.UBL,
                new PaymentTerms(BigDecimal.ONE, 5, 20),
                null);
    }

    private static Customer customer(String id, PostalAddress address) {
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
                new Billing("", "", address, "", null, false, "", false));
    }

    private static SalesOrder order(int number, String customerId) {
        return new SalesOrder(
                "o" + number,
                null,
                customerId,
                "SO-" + number,
                "PO",
                AS_OF.minusDays(40),
                AS_OF.minusDays(number % 9),
                "EUR",
                null,
                List.of(line(1), line(2)));
    }

    private static SalesLine line(int number) {
        return new SalesLine(
                number,
                number == 1 ? "A" : null,
                "Thing",
                new BigDecimal("2.50"),
                "HUR",
                new BigDecimal("99.995"),
                new BigDecimal("19"),
                null,
                null,
                null);
    }
}
