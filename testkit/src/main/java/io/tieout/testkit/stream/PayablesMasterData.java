package io.tieout.testkit.stream;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.ItemTolerances;
import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.Numbering;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.OrderStatus;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.ReceiptLine;
import io.tieout.core.documents.UnitConversion;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorStatus;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Vendors, orders in their versions, receipts and returns of a seeded stream. */
final class PayablesMasterData {

    /** Orders are closed on it, and goods come on it. */
    private static final LocalDate STATUS_DAY = PayablesWords.FIRST_DAY.plusDays(10);

    private final PayablesWords words;
    private final String currency;
    private final List<Vendor> vendors = new ArrayList<>();
    private final List<PurchaseOrder> orders = new ArrayList<>();

    PayablesMasterData(PayablesWords words, String currency) {
        this.words = words;
        this.currency = currency;
    }

    List<Vendor> vendors() {
        return vendors;
    }

    /** The last version of each. */
    List<PurchaseOrder> orders() {
        return orders;
    }

    void write(int orderCount, List<CanonicalEvent> documents) {
        int vendorCount = 1 + words.below(3);
        for (int i = 1; i <= vendorCount; i++) {
            vendors.add(vendor("V" + i));
        }
        documents.addAll(vendors);
        if (words.inPercent(15)) {
            documents.add(vendor(words.of(vendors).id()));
        }
        for (int i = 1; i <= orderCount; i++) {
            writeOrder("PO-" + (1000 + i), documents);
        }
    }

    private Vendor vendor(String id) {
        return new Vendor(
                id,
                null,
                words.one("Alpha Ltd", "Alpha GmbH", "Beta Ltd", "Gamma AG"),
                words.inPercent(15) ? List.of(words.one("Alpha", "Delta")) : List.of(),
                words.maybe(30, "G1"),
                words.inPercent(50)
                        ? List.of(words.one("DE111", "de-111", "DE222", "n/a"))
                        : List.of(),
                words.inPercent(40) ? List.of(words.one("DE89 3704", "GB29 NWBK")) : List.of(),
                words.inPercent(20)
                        ? List.of(words.one("five.example", "ar@six.example"))
                        : List.of(),
                words.maybe(15, terms()),
                words.slips(8) ? VendorStatus.BLOCKED : null,
                words.maybe(20, Numbering.YEARLY),
                words.maybe(40, words.one(MatchingPolicy.values())),
                words.inPercent(10),
                words.inPercent(12),
                words.slips(10)
                        ? List.of(words.one("dueDate", "netAmount", "orderNumbers"))
                        : List.of(),
                words.maybe(35, words.tolerances()),
                words.inPercent(20)
                        ? List.of(new ItemTolerances(words.one("A", "b "), words.tolerances()))
                        : List.of());
    }

    PaymentTerms terms() {
        return new PaymentTerms(
                PayablesWords.number(words.one("0", "2", "3")),
                words.one(0, 10, 14),
                words.one(14, 30));
    }

    private void writeOrder(String number, List<CanonicalEvent> documents) {
        PurchaseOrder first = order(number, words.of(vendors).id());
        documents.add(first);
        PurchaseOrder last = first;
        if (words.inPercent(25)) {
            last = changed(first, 2);
            documents.add(last);
            if (words.inPercent(25)) {
                last = changed(first, 3);
                documents.add(last);
            }
        }
        orders.add(last);
        int deliveries = words.one(0, 1, 1, 1, 2, 3);
        for (int i = 1; i <= deliveries; i++) {
            documents.add(receipt("G" + i + "-" + number, first, i == 1));
        }
    }

    private PurchaseOrder order(String number, String vendor) {
        List<OrderLine> lines = new ArrayList<>();
        int count = words.one(1, 1, 2, 3);
        for (int i = 1; i <= count; i++) {
            lines.add(orderLine(i * 10));
        }
        boolean limited = words.slips(12);
        boolean foreign = words.slips(4) && lines.stream().noneMatch(OrderLine::isByValue);
        return new PurchaseOrder(
                number,
                null,
                vendor,
                number,
                1,
                foreign ? "USD" : currency,
                null,
                words.maybe(8, terms()),
                words.slips(8) ? words.one(OrderStatus.values()) : OrderStatus.OPEN,
                words.maybe(5, STATUS_DAY),
                limited ? PayablesWords.FIRST_DAY.plusDays(5) : null,
                limited ? PayablesWords.FIRST_DAY.plusDays(20) : null,
                null,
                lines);
    }

    private OrderLine orderLine(int number) {
        return words.inPercent(15) ? byValue(number) : byQuantity(number);
    }

    private OrderLine byQuantity(int number) {
        String unit = words.one(null, null, "C62", "DZN", "BOX", "KGM");
        return new OrderLine(
                number,
                words.maybe(60, words.one("A", "B", "c")),
                words.maybe(30, words.one("Blue paint", "Bolts & nuts")),
                PayablesWords.number(words.one("10", "10", "5", "12", "1", "0.5", "3")),
                unit,
                PayablesWords.number(
                        words.one(
                                "2.00",
                                "2.00",
                                "10.00",
                                "0.33",
                                "0.333333",
                                "3.335",
                                "0",
                                "999.99")),
                words.maybe(12, PayablesWords.number(words.one("10", "100"))),
                words.maybe(8, PayablesWords.number(words.one("5", "12.5"))),
                null,
                taxPercent(),
                policy(),
                words.maybe(50, words.one("4000", "4100")),
                words.maybe(20, "K1"),
                words.maybe(20, words.tolerances()),
                "BOX".equals(unit) ? List.of(boxes()) : List.of());
    }

    private OrderLine byValue(int number) {
        return new OrderLine(
                number,
                words.maybe(40, words.one("A", "B")),
                words.maybe(30, "Cleaning"),
                null,
                null,
                null,
                null,
                null,
                money(words.one("100", "50", "30")),
                taxPercent(),
                policy(),
                words.maybe(50, "4200"),
                null,
                words.maybe(20, words.tolerances()),
                List.of());
    }

    private UnitConversion boxes() {
        return words.inPercent(50)
                ? new UnitConversion("ea", BigDecimal.ONE, PayablesWords.number("12"))
                : new UnitConversion("PAL", PayablesWords.number("3"), null);
    }

    private BigDecimal taxPercent() {
        return words.inPercent(60) ? PayablesWords.number(words.one("19", "7", "19.0", "0")) : null;
    }

    private MatchingPolicy policy() {
        return words.maybe(25, words.one(MatchingPolicy.values()));
    }

    Money money(String amount) {
        return Money.parse(amount, currency);
    }

    /** With planned charges, other quantities and prices, or a status. */
    private PurchaseOrder changed(PurchaseOrder order, int version) {
        List<OrderLine> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            if (words.slips(8) && line.line() != order.lines().get(0).line()) {
                continue;
            }
            lines.add(words.inPercent(50) || line.isByValue() ? line : changed(line));
        }
        if (words.inPercent(15)) {
            lines.add(byQuantity(90));
        }
        return new PurchaseOrder(
                words.inPercent(50) ? order.id() + "b" : order.id(),
                null,
                order.vendorId(),
                words.inPercent(50) ? order.number() : order.number().replace("-", ""),
                version,
                order.currency(),
                null,
                words.maybe(8, terms()),
                words.slips(40) ? words.one(OrderStatus.values()) : OrderStatus.OPEN,
                words.maybe(40, words.one(STATUS_DAY, words.day(20))),
                order.validFrom(),
                order.validTo(),
                words.inPercent(50) ? new Money(2000, order.currency()) : null,
                lines);
    }

    private OrderLine changed(OrderLine line) {
        return new OrderLine(
                line.line(),
                line.itemId(),
                line.description(),
                PayablesWords.number(words.one("5", "10", "12", "20")),
                words.slips(10) ? words.one("C62", "DZN", null) : line.unit(),
                words.near(line.unitPrice(), 50),
                line.priceUnit(),
                line.discountPercent(),
                null,
                line.taxPercent(),
                words.slips(10) ? policy() : line.matching(),
                line.glAccount(),
                line.costCenter(),
                line.tolerances(),
                line.conversions());
    }

    private GoodsReceipt receipt(String id, PurchaseOrder order, boolean first) {
        LocalDate day = words.inPercent(25) ? STATUS_DAY : words.day(25);
        List<ReceiptLine> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            if (!line.isByValue() && words.inPercent(85)) {
                lines.add(receiptLine(line, first));
            }
        }
        if (lines.isEmpty() || words.slips(5)) {
            lines.add(new ReceiptLine(words.one(10, 77), BigDecimal.ONE, null));
        }
        String number = words.slips(3) ? "PO-9999" : order.number();
        return new GoodsReceipt(id, null, number, day, null, lines);
    }

    private ReceiptLine receiptLine(OrderLine line, boolean first) {
        if (first && !words.slips(60)) {
            return new ReceiptLine(line.line(), line.quantity(), null);
        }
        String quantity = words.one("1", "2", "4", "5", "6", "10", "0.5", "-1", "-2", "0");
        String unit =
                words.inPercent(15)
                        ? words.one("C62", "EA", "DZN", "PAL", "KG", "GRM", "BAG")
                        : words.maybe(30, line.unit());
        return new ReceiptLine(line.line(), PayablesWords.number(quantity), unit);
    }
}
