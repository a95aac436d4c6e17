package io.tieout.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.FieldConfidence;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.InvoiceLineKind;
import io.tieout.core.documents.InvoiceSource;
import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.OrderStatus;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.ReceiptLine;
import io.tieout.core.documents.ServicePeriod;
import io.tieout.core.documents.UnitConversion;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.matching.Tolerances;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.store.TestServer;
import io.tieout.store.write.StoreWriter;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BillsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final Bills.Filter ALL = new Bills.Filter(null, null, null, null);

    @RegisterExtension static final TestServer SERVER = new TestServer();

    @BeforeEach
    void forget() throws SQLException {
        SERVER.database()
                .transaction(
                        c -> {
                            try (var statement = c.createStatement()) {
                                statement.execute(
                                        "truncate bill, purchase_order, goods_receipt, match,"
                                                + " match_item, exception_item, exception_subject");
                            }
                        });
    }

    @Test
    void shouldGiveBackDocumentsAsTheyCame() throws SQLException {
        VendorInvoice bill = bill("acme", "I-1", "RE 7\u0000\ud800~", DAY);
        PurchaseOrder order = order(2, "20.50");
        GoodsReceipt receipt = receipt("G-1");
        write(1, bill, order(1, "19.00"), order, receipt);

        try (Connection c = SERVER.database().connection()) {
            assertThat(Bills.ofId(c, "I-1")).extracting(Bills.Bill::invoice).containsExactly(bill);
            assertThat(Bills.orders(c, "acme", List.of("PO71001"))).containsExactly(order);
            assertThat(Bills.receipts(c, "acme", List.of("PO71001"))).containsExactly(receipt);
            assertThat(Bills.orders(c, "bolt", List.of("PO71001"))).isEmpty();
            assertThat(Documents.ofIds(c, List.of("I-1", "O-2", "G-1")))
                    .extracting(Observed::event)
                    .containsExactlyInAnyOrder(bill, order, receipt);
            assertThat(Bills.ofOrders(c, "acme", List.of("PO71001", "X"), 10)).hasSize(1);
            assertThat(Bills.ofOrders(c, "acme", List.of("PO71"), 10)).isEmpty();
        }
    }

    @Test
    void shouldKeepBillsOfCompaniesApartAndTheOneObservedFirst() throws SQLException {
        write(5, bill("acme", "I-1", "A", DAY), bill("bolt", "I-1", "B", DAY));
        write(9, bill("acme", "I-1", "later", DAY));
        write(2, bill("bolt", "I-1", "sooner", DAY), bill(null, "I-1", "C", DAY));

        try (Connection c = SERVER.database().connection()) {
            assertThat(Bills.ofId(c, "I-1"))
                    .extracting(it -> it.companyId() + ' ' + it.invoice().number())
                    .containsExactly("acme A", "bolt sooner", "default C");
        }
    }

    @Test
    void shouldSayHowEachStands() throws SQLException {
        for (String id : List.of("I-1", "I-2", "I-3", "I-4", "I-5")) {
            write(1, bill("acme", id, "N" + id, DAY.plusDays(id.charAt(2) - '0')));
        }
        SERVER.database()
                .transaction(
                        c -> {
                            StoreWriter.writeMatches(
                                    c,
                                    List.of(
                                            match("acme", "I-1", MatchStatus.CONFIRMED),
                                            match("bolt", "I-2", MatchStatus.CONFIRMED),
                                            match("acme", "I-5", MatchStatus.PROPOSED)));
                            StoreWriter.writeExceptions(
                                    c,
                                    List.of(
                                            open("x1", "payables", "I-1"),
                                            open("x2", "payables", "I-2"),
                                            open("x3", "approvals", "I-3"),
                                            open("x5", "payables", "I-5")
                                                    .withStatus(ExceptionStatus.CLOSED)));
                        });

        try (Connection c = SERVER.database().connection()) {
            assertThat(Bills.page(c, ALL, null, 10))
                    .extracting(it -> it.document().event().id() + ' ' + it.state().wireName())
                    .containsExactly(
                            "I-5 proposed", "I-4 new", "I-3 waiting", "I-2 held", "I-1 approved");
            assertThat(ids(c, new Bills.Filter(null, null, Bills.State.HELD, null)))
                    .containsExactly("I-2");
            assertThat(ids(c, new Bills.Filter(List.of("bolt"), null, null, null))).isEmpty();
            assertThat(ids(c, new Bills.Filter(null, "V1", null, "ni-3"))).containsExactly("I-3");
            assertThat(ids(c, new Bills.Filter(null, null, null, "alpha METALS"))).hasSize(5);
            assertThat(Bills.page(c, ALL, new Bills.After(DAY.plusDays(4), "acme", "I-4"), 2))
                    .extracting(it -> it.document().event().id())
                    .containsExactly("I-3", "I-2");
        }
    }

    private static List<String> ids(Connection c, Bills.Filter filter) throws SQLException {
        return Bills.page(c, filter, null, 10).stream()
                .map(it -> it.document().event().id())
                .toList();
    }

    private static void write(long atMillis, CanonicalEvent... events) throws SQLException {
        List<Observed> documents =
                Arrays.stream(events)
                        .map(it -> new Observed(it, "invoices.jsonl", "line 1", atMillis))
                        .toList();
        SERVER.database().transaction(c -> StoreWriter.writeDocuments(c, documents));
    }

    private static VendorInvoice bill(String company, String id, String number, LocalDate day) {
        return new VendorInvoice(
                id,
                company,
                new VendorInvoice.Issuer("V1", "Alpha Metals", "DE1", null),
                number,
                null,
                InvoiceKind.INVOICE,
                day,
                null,
                new ServicePeriod(day, day.plusDays(30)),
                List.of("PO-71001"),
                money(250_00),
                money(250_00),
                null,
                new PaymentTerms(new BigDecimal("2.5"), 10, 30),
                List.of(
                        new InvoiceLine(
                                1,
                                InvoiceLineKind.ITEM,
                                null,
                                10,
                                "BOLT",
                                "bolts",
                                new BigDecimal("10.50"),
                                "C62",
                                new BigDecimal("25.00"),
                                null,
                                null,
                                money(250_00),
                                new BigDecimal("19"),
                                null)),
                "thanks",
                new InvoiceSource(
                        "email",
                        "a.pdf",
                        "AB12",
                        "x@y.example",
                        List.of(new FieldConfidence("number", new BigDecimal("0.97")))));
    }

    private static PurchaseOrder order(int version, String price) {
        return new PurchaseOrder(
                "O-" + version,
                "acme",
                "V1",
                "PO-71001",
                version,
                "EUR",
                DAY,
                null,
                OrderStatus.OPEN,
                null,
                null,
                null,
                money(5_00),
                List.of(
                        new OrderLine(
                                10,
                                "BOLT",
                                "bolts",
                                new BigDecimal("10"),
                                "C62",
                                new BigDecimal(price),
                                new BigDecimal("100"),
                                null,
                                null,
                                null,
                                MatchingPolicy.TWO_WAY,
                                "4000",
                                null,
                                new Tolerances(
                                        null,
                                        null,
                                        Tolerance.below("2", "1.00"),
                                        null,
                                        null,
                                        null,
                                        null),
                                List.of(new UnitConversion("KGM", BigDecimal.TEN, null)))));
    }

    private static GoodsReceipt receipt(String id) {
        return new GoodsReceipt(
                id,
                "acme",
                "po 71001",
                DAY,
                "LS-1",
                List.of(new ReceiptLine(10, new BigDecimal("10"), null)));
    }

    private static Match match(String company, String bill, MatchStatus status) {
        return new Match(
                "m-" + bill,
                MatchKind.THREE_WAY,
                "perfect",
                1,
                status,
                company,
                1,
                List.of(bill),
                List.of("O-2"),
                List.of(),
                money(0),
                "",
                List.of(),
                "rule",
                7);
    }

    private static ExceptionItem open(String id, String queue, String bill) {
        return new ExceptionItem(
                id,
                queue,
                Reason.PRICE_VARIANCE,
                Severity.MEDIUM,
                "acme",
                List.of(bill),
                money(1),
                3,
                ExceptionStatus.OPEN,
                "",
                List.of());
    }

    private static Money money(long minorUnits) {
        return new Money(minorUnits, "EUR");
    }
}
