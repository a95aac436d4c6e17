package io.tieout.operators.payables;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.ReceiptLine;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.money.Money;
import io.tieout.core.payables.PayablesPolicies;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.testkit.stream.PlainVendor;
import io.tieout.testkit.stream.SeededPeopleStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often continuous payables touch their state for one invoice, everything included. */
class PayablesAccessesTest {

    private static final int INVOICES = 200;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Money AMOUNT = new Money(150_00, "EUR");

    private ContinuousPayablesHarness harness;

    @Test
    void shouldTouchStateAFewTimesForAnInvoiceWithOrderAndReceipt() throws Exception {
        double accesses = perInvoice(PayablesPolicies.NONE, false);

        System.out.printf("state accesses per invoice, three-way: %.1f%n", accesses);
        assertThat(accesses).isBetween(10.0, 18.0);
    }

    @Test
    void shouldTouchStateAFewTimesForAnInvoiceThatIsCodedAndApproved() throws Exception {
        double accesses = perInvoice(SeededPeopleStream.policies(), true);

        System.out.printf("state accesses per invoice, coded and approved: %.1f%n", accesses);
        assertThat(accesses).isBetween(8.0, 14.0);
    }

    private double perInvoice(PayablesPolicies policies, boolean services) throws Exception {
        harness =
                new ContinuousPayablesHarness(
                        PayablesSettings.DEFAULTS,
                        policies,
                        INVOICES,
                        400 * ContinuousPayablesHarness.DAY_MILLIS);
        send(0, PlainVendor.of("V", "Alpha"));
        for (int i = 0; i < INVOICES; i++) {
            long at = 1_000_000L + i * 20_000L;
            if (services) {
                send(at, invoice(i, null));
                send(at + 40_000, decision("R" + i, DecisionKind.RECODE, "eva", i, "6100"));
                send(at + 80_000, decision("C" + i, DecisionKind.CONFIRM, "ben", i, null));
            } else {
                send(at, order(i));
                send(at + 1_000, invoice(i, "PO-" + (1_000 + i)));
                send(at + 400_000, receipt(i));
            }
        }
        harness.watermark(20_000_000L);
        long granted = harness.matches().stream().map(it -> it.left().get(0)).distinct().count();
        assertThat(granted).isEqualTo(INVOICES);
        assertThat(harness.outcome().cases()).isEmpty();
        harness.close();
        return harness.accesses() / (double) INVOICES;
    }

    private void send(long at, CanonicalEvent event) throws Exception {
        harness.send(new Observed(event, "test", event.id(), at));
        harness.watermark(at - 500_000);
    }

    private static PurchaseOrder order(int i) {
        OrderLine line =
                new OrderLine(
                        10,
                        "BOLT",
                        null,
                        BigDecimal.TEN,
                        null,
                        new BigDecimal("15.00"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        "1400",
                        null,
                        null,
                        List.of());
        return new PurchaseOrder(
                "O" + i,
                null,
                "V",
                "PO-" + (1_000 + i),
                1,
                "EUR",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(line));
    }

    private static GoodsReceipt receipt(int i) {
        return new GoodsReceipt(
                "G" + i,
                null,
                "PO-" + (1_000 + i),
                DAY,
                null,
                List.of(new ReceiptLine(10, BigDecimal.TEN, null)));
    }

    private static VendorInvoice invoice(int i, String order) {
        boolean service = order == null;
        InvoiceLine line =
                new InvoiceLine(
                        1,
                        null,
                        null,
                        service ? null : 10,
                        null,
                        "work " + i,
                        service ? null : BigDecimal.TEN,
                        null,
                        service ? null : new BigDecimal("15.00"),
                        null,
                        null,
                        AMOUNT,
                        null,
                        null);
        return new VendorInvoice(
                "I" + i,
                null,
                new VendorInvoice.Issuer("V", null, null, null),
                Integer.toString(7_919 * (i + 10_000), 36),
                null,
                InvoiceKind.INVOICE,
                DAY,
                null,
                null,
                service ? List.of() : List.of(order),
                AMOUNT,
                null,
                null,
                null,
                List.of(line),
                null,
                null);
    }

    private static DecisionEvent decision(
            String id, DecisionKind kind, String by, int bill, String account) {
        return new DecisionEvent(
                id,
                kind,
                "AP",
                "EUR",
                List.of("I" + bill),
                account == null ? List.of() : List.of(account),
                List.of(),
                by,
                Instant.EPOCH,
                "");
    }
}
