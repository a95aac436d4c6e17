package io.tieout.core.payables;

import static io.tieout.core.payables.BillSamples.DAY;
import static io.tieout.core.payables.BillSamples.at;
import static io.tieout.core.payables.BillSamples.vendor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.OrderStatus;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Suggestion;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which orders are suggested for a bill that names none, and in which order. */
class OrderFinderTest {

    @Test
    void shouldRankAllItemsBeforeTheAmountBeforeSomeItems() {
        CompanyPayables company =
                new CompanyPayables("default", PayablesSettings.DEFAULTS, Autonomy.AUTO);
        company.add(at(0, vendor(null, null)));
        company.add(at(0, order("O4", "PO-40004", OrderStatus.OPEN, line(10, "OTHER", "9.00"))));
        company.add(at(0, order("O3", "PO-40003", OrderStatus.OPEN, line(10, "a ", "9.00"))));
        company.add(at(0, order("O2", "PO-40002", OrderStatus.OPEN, line(10, "OTHER", "5.00"))));
        company.add(
                at(
                        0,
                        order(
                                "O1",
                                "PO-40001",
                                OrderStatus.OPEN,
                                line(10, "A", "7.00"),
                                line(20, "A", "7.00"),
                                described(30, "Nuts M8"))));
        company.add(
                at(
                        0,
                        order(
                                "O0",
                                "PO-40000",
                                OrderStatus.CLOSED,
                                line(10, "A", "5.00"),
                                described(20, "nuts m8"))));
        company.add(at(1, bill()));

        List<ExceptionItem> held = company.settle().exceptions();

        assertThat(held).hasSize(1);
        assertThat(held.get(0).suggestions())
                .extracting(Suggestion::ids, Suggestion::confidence)
                .containsExactly(
                        tuple(List.of("O1"), 0.7),
                        tuple(List.of("O2"), 0.6),
                        tuple(List.of("O3"), 0.4));
    }

    private static PurchaseOrder order(
            String id, String number, OrderStatus status, OrderLine... lines) {
        return new PurchaseOrder(
                id,
                null,
                "V1",
                number,
                1,
                "EUR",
                null,
                null,
                status,
                null,
                null,
                null,
                null,
                List.of(lines));
    }

    private static OrderLine line(int number, String item, String price) {
        return orderLine(number, item, "", price);
    }

    private static OrderLine described(int number, String description) {
        return orderLine(number, null, description, "1.00");
    }

    private static OrderLine orderLine(int number, String item, String description, String price) {
        return new OrderLine(
                number,
                item,
                description,
                BigDecimal.ONE,
                null,
                new BigDecimal(price),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static VendorInvoice bill() {
        Money net = Money.parse("5.00", "EUR");
        return new VendorInvoice(
                "I1",
                null,
                new VendorInvoice.Issuer("V1", null, null, null),
                "4711",
                null,
                InvoiceKind.INVOICE,
                DAY,
                null,
                null,
                List.of(),
                net,
                net,
                Money.parse("0.00", "EUR"),
                null,
                List.of(
                        billed(1, "a", "", Money.parse("3.00", "EUR")),
                        billed(2, null, "NUTS M8", Money.parse("2.00", "EUR"))),
                null,
                null);
    }

    private static InvoiceLine billed(int number, String item, String description, Money net) {
        return new InvoiceLine(
                number,
                null,
                null,
                null,
                item,
                description,
                null,
                null,
                null,
                null,
                null,
                net,
                null,
                "6330");
    }
}
