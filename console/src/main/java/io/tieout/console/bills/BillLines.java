package io.tieout.console.bills;

import io.tieout.console.views.MoneyView;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.ReceiptLine;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.money.Currencies;
import io.tieout.core.money.Money;
import io.tieout.core.references.NormalForm;
import io.tieout.store.read.Bills;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the lines of a bill beside order lines, receipts and other bills, for people to look at. A
 * line's order line is the one that it names, else the only one with its item, else the order's
 * only one; whether it holds the bill the engine decides, by its rules.
 */
final class BillLines {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_OTHER_BILLS = 300;

    private final Bills.Bill bill;
    private final Map<String, PurchaseOrder> orders;
    private final List<GoodsReceipt> receipts;
    private final List<Bills.Bill> others;

    private BillLines(
            Bills.Bill bill,
            Map<String, PurchaseOrder> orders,
            List<GoodsReceipt> receipts,
            List<Bills.Bill> others) {
        this.bill = bill;
        this.orders = orders;
        this.receipts = receipts;
        this.others = others;
    }

    static List<BillLine> of(Connection connection, Bills.Bill bill) throws SQLException {
        Collection<String> keys = keys(bill.invoice());
        if (keys.isEmpty()) {
            return new BillLines(bill, Map.of(), List.of(), List.of()).lines();
        }
        String company = bill.companyId();
        return new BillLines(
                        bill,
                        Bills.orders(connection, company, keys).stream()
                                .collect(
                                        Collectors.toMap(
                                                it -> NormalForm.of(it.number()),
                                                Function.identity())),
                        Bills.receipts(connection, company, keys),
                        others(connection, company, keys))
                .lines();
    }

    /** Null if there are too many to add up for a look at one bill. */
    private static List<Bills.Bill> others(
            Connection connection, String company, Collection<String> keys) throws SQLException {
        List<Bills.Bill> found = Bills.ofOrders(connection, company, keys, MOST_OTHER_BILLS + 1);
        return found.size() > MOST_OTHER_BILLS ? null : found;
    }

    private static Collection<String> keys(VendorInvoice invoice) {
        return Stream.concat(
                        invoice.orderNumbers().stream(),
                        invoice.lines().stream().map(InvoiceLine::orderNumber))
                .filter(Objects::nonNull)
                .map(NormalForm::of)
                .distinct()
                .toList();
    }

    private List<BillLine> lines() {
        return bill.invoice().lines().stream().map(this::line).toList();
    }

    private BillLine line(InvoiceLine it) {
        Money net = it.netAmount();
        PurchaseOrder order = order(bill.invoice(), it);
        OrderLine ordered = order == null ? null : orderLine(order, it);
        boolean sameUnit = ordered != null && isSame(it.unit(), ordered.unit());
        boolean sameMoney = order != null && order.currency().equals(bill.invoice().currency());
        Money expected = sameUnit && sameMoney ? expected(it, ordered) : null;
        Money difference = expected == null || net == null ? null : net.minus(expected);
        BigDecimal received = sameUnit ? received(order, ordered) : null;
        BigDecimal billed = sameUnit ? billedByOthers(order, ordered) : null;
        return new BillLine(
                it.line(),
                it.kind().name().toLowerCase(Locale.ROOT),
                it.itemId(),
                it.description(),
                text(it.quantity()),
                it.unit(),
                text(it.unitPrice()),
                priceUnit(it.priceUnit()),
                MoneyView.of(net),
                ordered == null ? null : view(order, ordered),
                text(received),
                ordered == null ? List.of() : came(order, ordered),
                text(billed),
                MoneyView.of(expected),
                MoneyView.of(difference),
                percent(difference, expected),
                differs(it, ordered, sameMoney, difference, received, billed));
    }

    private PurchaseOrder order(VendorInvoice invoice, InvoiceLine line) {
        String number = line.orderNumber();
        if (number == null && invoice.orderNumbers().size() == 1) {
            number = invoice.orderNumbers().get(0);
        }
        return number == null ? null : orders.get(NormalForm.of(number));
    }

    private static OrderLine orderLine(PurchaseOrder order, InvoiceLine line) {
        List<OrderLine> found = order.lines();
        if (line.orderLine() != null) {
            found = found.stream().filter(it -> it.line() == line.orderLine()).toList();
        } else if (line.itemId() != null) {
            found = found.stream().filter(it -> line.itemId().equals(it.itemId())).toList();
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    private static boolean isSame(String one, String other) {
        return one == null || other == null || one.equalsIgnoreCase(other);
    }

    /** The quantity at the order's price, rounded to the currency. */
    private Money expected(InvoiceLine line, OrderLine ordered) {
        if (line.quantity() == null || ordered.unitPrice() == null) {
            return null;
        }
        BigDecimal amount =
                line.quantity()
                        .multiply(ordered.unitPrice())
                        .multiply(HUNDRED.subtract(zeroIfNone(ordered.discountPercent())))
                        .divide(HUNDRED)
                        .divide(ordered.priceUnit(), MathContext.DECIMAL128);
        String currency = bill.invoice().currency();
        return Money.of(
                amount.setScale(Currencies.scaleOf(currency), RoundingMode.HALF_UP), currency);
    }

    private static BigDecimal zeroIfNone(BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private BigDecimal received(PurchaseOrder order, OrderLine ordered) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ReceiptLine it : receiptLines(order, ordered).toList()) {
            if (!isSame(it.unit(), ordered.unit())) {
                return null;
            }
            sum = sum.add(it.quantity());
        }
        return sum;
    }

    private Stream<ReceiptLine> receiptLines(PurchaseOrder order, OrderLine ordered) {
        return receipts.stream()
                .filter(it -> isOf(it, order))
                .flatMap(it -> it.lines().stream())
                .filter(it -> it.orderLine() == ordered.line());
    }

    private static boolean isOf(GoodsReceipt receipt, PurchaseOrder order) {
        return NormalForm.of(receipt.orderNumber()).equals(NormalForm.of(order.number()));
    }

    private List<BillLine.Came> came(PurchaseOrder order, OrderLine ordered) {
        List<BillLine.Came> came = new ArrayList<>();
        for (GoodsReceipt receipt : receipts) {
            if (isOf(receipt, order)) {
                receipt.lines().stream()
                        .filter(it -> it.orderLine() == ordered.line())
                        .forEach(
                                it ->
                                        came.add(
                                                new BillLine.Came(
                                                        receipt.id(),
                                                        receipt.receiptDate().toString(),
                                                        text(it.quantity()),
                                                        it.unit())));
            }
        }
        return came;
    }

    /** Credit notes take off. */
    private BigDecimal billedByOthers(PurchaseOrder order, OrderLine ordered) {
        if (others == null) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Bills.Bill other : others) {
            if (other.state() != Bills.State.APPROVED
                    || other.invoice().id().equals(bill.invoice().id())) {
                continue;
            }
            for (InvoiceLine it : other.invoice().lines()) {
                if (order.equals(order(other.invoice(), it))
                        && ordered.equals(orderLine(order, it))
                        && it.quantity() != null) {
                    if (!isSame(it.unit(), ordered.unit())) {
                        return null;
                    }
                    sum = sum.add(signed(it.quantity(), other));
                }
            }
        }
        return sum;
    }

    private List<String> differs(
            InvoiceLine line,
            OrderLine ordered,
            boolean sameMoney,
            Money difference,
            BigDecimal received,
            BigDecimal billed) {
        List<String> fields = new ArrayList<>();
        if (ordered == null) {
            return fields;
        }
        BigDecimal own = line.quantity() == null ? null : signed(line.quantity(), bill);
        BigDecimal all = own == null || billed == null ? null : own.add(billed);
        if (all != null && ordered.quantity() != null && all.compareTo(ordered.quantity()) > 0) {
            fields.add("quantity");
        }
        if (sameMoney && isOtherPrice(line, ordered)) {
            fields.add("price");
        }
        if (difference != null && difference.signum() != 0) {
            fields.add("amount");
        }
        if (all != null && received != null && all.compareTo(received) > 0) {
            fields.add("received");
        }
        return fields;
    }

    /** Credit notes take off. */
    private static BigDecimal signed(BigDecimal quantity, Bills.Bill of) {
        return quantity.multiply(BigDecimal.valueOf(of.invoice().kind().sign()));
    }

    private static boolean isOtherPrice(InvoiceLine line, OrderLine ordered) {
        return line.unitPrice() != null
                && ordered.unitPrice() != null
                && isSame(line.unit(), ordered.unit())
                && line.unitPrice()
                                .multiply(ordered.priceUnit())
                                .compareTo(ordered.unitPrice().multiply(line.priceUnit()))
                        != 0;
    }

    private static String percent(Money difference, Money expected) {
        if (difference == null || expected.signum() == 0) {
            return null;
        }
        return BigDecimal.valueOf(difference.minorUnits())
                .multiply(HUNDRED)
                .divide(
                        BigDecimal.valueOf(Math.abs(expected.minorUnits())),
                        1,
                        RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static BillLine.OrderLineView view(PurchaseOrder order, OrderLine it) {
        return new BillLine.OrderLineView(
                order.id(),
                order.number(),
                order.version(),
                it.line(),
                text(it.quantity()),
                it.unit(),
                text(it.unitPrice()),
                priceUnit(it.priceUnit()),
                MoneyView.of(it.limitAmount()));
    }

    private static String text(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** One needs not be said. */
    private static String priceUnit(BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) == 0 ? null : number.toPlainString();
    }
}
