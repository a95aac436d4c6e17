package io.tieout.operators.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Budget;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.FieldConfidence;
import io.tieout.core.documents.GlAccount;
import io.tieout.core.documents.GlAccountStatus;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.InvoiceLineKind;
import io.tieout.core.documents.InvoiceSource;
import io.tieout.core.documents.ItemTolerances;
import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.Numbering;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.OrderStatus;
import io.tieout.core.documents.PayingAccount;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.ReceiptLine;
import io.tieout.core.documents.ServicePeriod;
import io.tieout.core.documents.UnitConversion;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.documents.VendorPayment;
import io.tieout.core.documents.VendorPaymentLine;
import io.tieout.core.documents.VendorStatus;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.matching.Tolerances;
import io.tieout.core.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PayablesDocumentsTest {

    private static final String TEXT = "Żółć 株式会社";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
    private static final Money EUR = new Money(123_456, "EUR");
    private static final BigDecimal FINE = new BigDecimal("0.123456789");
    private static final PaymentTerms TERMS = new PaymentTerms(FINE, 10, 30);
    private static final Tolerance LIMITS = new Tolerance(FINE, null, BigDecimal.ZERO, FINE);
    private static final Tolerances SOME =
            new Tolerances(LIMITS, null, LIMITS, null, LIMITS, LIMITS, null);

    @ParameterizedTest
    @MethodSource({"invoices", "orders", "payments"})
    void shouldReadBackEveryDocument(CanonicalEvent event) throws IOException {
        Observed observed = new Observed(event, "f", "1", 7);
        DataOutputSerializer out = new DataOutputSerializer(64);

        ObservedSerializer.INSTANCE.serialize(observed, out);
        DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());

        assertThat(ObservedSerializer.INSTANCE.deserialize(in)).isEqualTo(observed);
        assertThat(in.available()).isZero();
    }

    static List<CanonicalEvent> payments() {
        return List.of(
                new OpenBill("i", null, "1", "v", null, null, EUR, DAY, DAY, null, null),
                new OpenBill(
                        "i", "one", TEXT, "v", TEXT, "DE1", EUR.negated(), DAY, DAY, TERMS, TEXT),
                new PayingAccount("a", null, TEXT, EUR, 0, null, null, null, null),
                new PayingAccount(
                        "a", "one", TEXT, EUR, 3, "COBADEFF", "021000021", "1234567890", TEXT),
                new Budget("b", null, "6400", null, YearMonth.of(2026, 3), EUR),
                new Budget("b", "one", TEXT, TEXT, YearMonth.of(1999, 12), EUR),
                new VendorPayment(
                        "e",
                        null,
                        "a",
                        "v",
                        null,
                        DAY,
                        EUR,
                        null,
                        List.of(new VendorPaymentLine("i", "1", EUR, null))),
                new VendorPayment(
                        "e",
                        "one",
                        TEXT,
                        TEXT,
                        TEXT,
                        DAY,
                        EUR,
                        TEXT,
                        List.of(
                                new VendorPaymentLine("i", TEXT, EUR.plus(EUR), EUR),
                                new VendorPaymentLine("j", TEXT, EUR.negated(), null))),
                new GlAccount("6400", null, TEXT, null, null),
                new GlAccount("6400", "one", TEXT, TEXT, GlAccountStatus.CLOSED));
    }

    static List<CanonicalEvent> invoices() {
        InvoiceLine bare =
                new InvoiceLine(
                        0, null, null, null, null, null, null, null, null, null, null, null, null,
                        null);
        InvoiceLine full =
                new InvoiceLine(
                        1,
                        InvoiceLineKind.CHARGE,
                        TEXT,
                        10,
                        TEXT,
                        TEXT,
                        FINE,
                        "KGM",
                        FINE,
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        EUR.negated(),
                        FINE,
                        "4000");
        return List.of(
                new VendorInvoice(
                        "i",
                        null,
                        new VendorInvoice.Issuer(null, null, null, null),
                        "1",
                        null,
                        InvoiceKind.INVOICE,
                        DAY,
                        null,
                        null,
                        List.of(),
                        EUR,
                        null,
                        null,
                        null,
                        List.of(bare),
                        null,
                        null),
                new VendorInvoice(
                        "i",
                        "one",
                        new VendorInvoice.Issuer("v", TEXT, "t", "a"),
                        TEXT,
                        "o",
                        InvoiceKind.CREDIT_NOTE,
                        DAY,
                        DAY,
                        new ServicePeriod(DAY, DAY),
                        List.of(TEXT, ""),
                        EUR,
                        EUR,
                        EUR,
                        TERMS,
                        List.of(full, bare),
                        TEXT,
                        new InvoiceSource(
                                "email",
                                TEXT,
                                "0a",
                                "x@y",
                                List.of(new FieldConfidence("number", FINE)))));
    }

    static List<CanonicalEvent> orders() {
        OrderLine byValue =
                new OrderLine(
                        0, null, null, null, null, null, null, null, EUR, null, null, null, null,
                        null, List.of());
        OrderLine full =
                new OrderLine(
                        10,
                        TEXT,
                        TEXT,
                        FINE,
                        "C62",
                        FINE,
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        null,
                        FINE,
                        MatchingPolicy.TWO_WAY,
                        "4000",
                        "K1",
                        SOME,
                        List.of(new UnitConversion("BOX", FINE, BigDecimal.TEN)));
        return List.of(
                new PurchaseOrder(
                        "o",
                        null,
                        "v",
                        "1",
                        1,
                        "EUR",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(byValue)),
                new PurchaseOrder(
                        "o",
                        "one",
                        "v",
                        TEXT,
                        7,
                        "EUR",
                        DAY,
                        TERMS,
                        OrderStatus.CANCELLED,
                        DAY,
                        DAY,
                        DAY,
                        EUR,
                        List.of(full, byValue)),
                new GoodsReceipt(
                        "g",
                        null,
                        "1",
                        DAY,
                        null,
                        List.of(
                                new ReceiptLine(10, FINE.negate(), null),
                                new ReceiptLine(20, FINE, "BOX"))),
                vendor(),
                new Vendor(
                        "v", null, TEXT, List.of(), null, List.of(), List.of(), List.of(), null,
                        null, null, null, false, false, List.of(), null, List.of()));
    }

    private static Vendor vendor() {
        return new Vendor(
                "v",
                "one",
                TEXT,
                List.of("a"),
                "metal",
                List.of("t"),
                List.of("b"),
                List.of("c"),
                TERMS,
                VendorStatus.BLOCKED,
                Numbering.YEARLY,
                MatchingPolicy.NONE,
                true,
                true,
                List.of("dueDate"),
                SOME,
                List.of(new ItemTolerances("A", Tolerances.NONE)));
    }
}
