package io.tieout.testkit.stream;

import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceSource;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.ServicePeriod;
import io.tieout.core.documents.Vendor;
import io.tieout.core.money.Currencies;
import io.tieout.core.numbers.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Invoices and credit notes of a seeded stream, mostly right and often at a limit. */
final class PayablesBills {

    private final PayablesWords words;
    private final PayablesMasterData masterData;
    private final String currency;
    private final List<BillDraft> invoices = new ArrayList<>();
    private int written;

    PayablesBills(PayablesWords words, PayablesMasterData masterData, String currency) {
        this.words = words;
        this.masterData = masterData;
        this.currency = currency;
    }

    List<BillDraft> invoices() {
        return invoices;
    }

    String nextId(String prefix) {
        written++;
        return prefix + written;
    }

    /** An invoice over lines of one order or two. */
    BillDraft invoice() {
        BillDraft bill = new BillDraft();
        bill.id = nextId("I");
        PurchaseOrder order = words.of(masterData.orders());
        bill.currency = words.slips(3) ? "USD" : currency;
        bill.issued = words.day(30);
        bill.number = words.one("RE-", "INV", "ZX", "") + (4700 + words.below(30));
        issuer(bill, order.vendorId());
        List<PurchaseOrder> billed = new ArrayList<>(List.of(order));
        if (words.inPercent(15)) {
            billed.add(words.of(masterData.orders()));
        }
        for (PurchaseOrder one : billed) {
            lines(bill, one);
        }
        state(bill, billed);
        extras(bill);
        if (words.slips(5)) {
            bill.lines.clear();
        }
        if (words.slips(5)) {
            bill.orders.add(words.one("PO-9", "PO-1001", "po 1002", "--"));
        }
        amounts(bill);
        invoices.add(bill);
        return bill;
    }

    private void issuer(BillDraft bill, String vendor) {
        if (words.inPercent(85)) {
            bill.vendorId = words.slips(5) ? words.one("V1", "V2", "V9") : vendor;
        }
        Vendor record =
                masterData.vendors().stream()
                        .filter(it -> it.id().equals(vendor))
                        .findFirst()
                        .orElseThrow();
        if (words.inPercent(30) || bill.vendorId == null) {
            bill.vendorName = words.slips(15) ? "Alpha" : record.name();
        }
        if (words.inPercent(25) && !record.taxIds().isEmpty()) {
            bill.taxId = words.slips(15) ? "DE222" : record.taxIds().get(0);
        }
        if (words.inPercent(25) && !record.accounts().isEmpty()) {
            bill.account = words.slips(15) ? "gb29nwbk" : record.accounts().get(0);
        }
    }

    private void lines(BillDraft bill, PurchaseOrder order) {
        for (OrderLine ordered : order.lines()) {
            if (words.inPercent(80)) {
                bill.lines.add(line(order, ordered));
            }
            if (words.inPercent(8)) {
                bill.lines.add(line(order, ordered));
            }
        }
    }

    private BillDraft.LineDraft line(PurchaseOrder order, OrderLine ordered) {
        BillDraft.LineDraft line = new BillDraft.LineDraft();
        line.order = order.number();
        line.orderLine = words.slips(5) ? 55 : ordered.line();
        line.item = words.maybe(60, ordered.itemId());
        line.description = words.maybe(60, ordered.description());
        line.rate = words.slips(20) ? null : ordered.taxPercent();
        line.glAccount = words.maybe(30, "4300");
        if (ordered.isByValue()) {
            line.net = words.one(10_00L, 30_00L, 50_00L, 60_00L, 51_00L, 1L);
            return line;
        }
        BigDecimal quantity =
                words.inPercent(50)
                        ? ordered.quantity()
                        : PayablesWords.number(
                                words.slips(20)
                                        ? words.one("0", "-1", "20")
                                        : words.one("1", "2", "4", "5", "6", "3.5"));
        line.quantity = quantity;
        line.price = words.slips(40) ? words.near(ordered.unitPrice(), 0) : ordered.unitPrice();
        line.priceUnit = ordered.priceUnit();
        line.discount = words.slips(10) ? null : ordered.discountPercent();
        inOtherUnit(line, ordered);
        if (words.slips(4)) {
            line.quantity = null;
        }
        if (words.inPercent(50) || line.quantity == null) {
            line.net = rounded(line) + (words.slips(5) ? 1 : 0);
        }
        if (words.inPercent(8) && line.net != null) {
            line.price = null;
        }
        return line;
    }

    private void inOtherUnit(BillDraft.LineDraft line, OrderLine ordered) {
        line.unit = words.maybe(30, ordered.unit());
        if (words.inPercent(15)) {
            BigDecimal dozen = PayablesWords.number("12");
            if ("DZN".equals(ordered.unit()) || "BOX".equals(ordered.unit())) {
                line.unit = words.one("EA", " ea");
                line.quantity = line.quantity.multiply(dozen);
                line.price = line.price.divide(dozen, 6, RoundingMode.HALF_EVEN);
            } else {
                line.unit =
                        words.slips(80) ? words.one("PCE", "GRM", "PAL", "DZN", "XX") : line.unit;
            }
        }
    }

    /** What the line comes to, in minor units. */
    private long rounded(BillDraft.LineDraft line) {
        if (line.net != null) {
            return line.net;
        }
        if (line.quantity == null || line.price == null) {
            return words.one(0L, 500L, 1000L);
        }
        Ratio product = Ratio.of(line.quantity).times(Ratio.of(line.price));
        if (line.priceUnit != null) {
            product = product.dividedBy(Ratio.of(line.priceUnit));
        }
        if (line.discount != null) {
            Ratio kept = Ratio.of(100).minus(Ratio.of(line.discount));
            product = product.times(kept).dividedBy(Ratio.of(100));
        }
        return product.toMoney(currency).minorUnits();
    }

    /** Says which orders it is for: above, in the lines, in a text, or not. */
    private void state(BillDraft bill, List<PurchaseOrder> billed) {
        int way = words.below(100);
        if (way < 55 || billed.size() > 1) {
            billed.forEach(order -> bill.orders.add(order.number()));
        }
        if (way >= 85 && way < 95) {
            bill.text =
                    "for your order " + billed.get(0).number().replace('-', ' ') + " of January";
        }
        boolean keeps = (way >= 55 && way < 85) || (billed.size() > 1 && words.inPercent(70));
        if (!keeps) {
            bill.lines.forEach(line -> line.order = null);
        }
        if (words.slips(30)) {
            bill.lines.forEach(line -> line.orderLine = null);
        }
    }

    private void extras(BillDraft bill) {
        if (words.inPercent(15)) {
            BillDraft.LineDraft charge = new BillDraft.LineDraft();
            charge.charge = true;
            charge.net = words.one(20_00L, 25_00L, 25_01L, 45_00L, 5_00L, -1_00L);
            charge.rate = words.inPercent(60) ? PayablesWords.number("19") : null;
            charge.glAccount = words.maybe(30, "4900");
            bill.lines.add(charge);
        }
        if (words.inPercent(8)) {
            bill.period = new ServicePeriod(bill.issued.withDayOfMonth(1), bill.issued);
        }
        if (words.inPercent(10)) {
            bill.due = bill.issued.plusDays(words.one(14, 29, 30));
            bill.terms = masterData.terms();
        }
        if (words.inPercent(20)) {
            bill.source =
                    new InvoiceSource(
                            words.one("email", "upload"),
                            words.maybe(50, "a.pdf"),
                            words.one("aa", "bb", null),
                            words.one(
                                    null,
                                    "ar@six.example",
                                    "x@Five.example",
                                    words.slips(50) ? "who@seven.example" : null),
                            List.of());
        }
    }

    /** Net, tax and gross amount that mostly fit. */
    void amounts(BillDraft bill) {
        long net = 0;
        BigDecimal tax = BigDecimal.ZERO;
        for (BillDraft.LineDraft line : bill.lines) {
            long amount = rounded(line);
            net += amount;
            BigDecimal rate = line.rate == null ? BigDecimal.ZERO : line.rate;
            tax = tax.add(rate.multiply(BigDecimal.valueOf(amount)));
        }
        int percentPlaces = 2;
        long rounded =
                tax.movePointLeft(percentPlaces).setScale(0, RoundingMode.HALF_UP).longValueExact();
        if (words.slips(30)) {
            rounded = words.inPercent(50) ? 0 : rounded + words.one(5, 6, -5, -6, 1);
        }
        if (words.slips(4)) {
            net += words.one(1, -1, 100);
        }
        bill.net = words.maybe(60, net);
        bill.tax = words.maybe(60, rounded);
        bill.gross = Math.max(0, net + rounded + (words.slips(4) ? 1 : 0));
        if (Currencies.scaleOf(bill.currency) == 0 && words.inPercent(5)) {
            bill.gross++;
        }
    }

    /** Goods or money back for an invoice, as a whole or in part. */
    BillDraft credit() {
        BillDraft of = words.of(invoices);
        BillDraft credit = of.copy(nextId("C"));
        credit.kind = InvoiceKind.CREDIT_NOTE;
        credit.number = words.inPercent(60) ? "G" + words.below(1000) : of.number;
        credit.original = words.inPercent(60) ? of.number : null;
        credit.issued = of.issued.plusDays(words.one(0, 5, 30, 91, -1));
        credit.source = null;
        if (words.inPercent(40) && credit.original != null) {
            credit.orders.clear();
            credit.lines.forEach(line -> line.order = null);
        }
        if (words.inPercent(50)) {
            credit.lines.forEach(this::lessen);
            amounts(credit);
        }
        return credit;
    }

    private void lessen(BillDraft.LineDraft line) {
        if (words.inPercent(40)) {
            line.net = words.one(1_00L, 2_00L, 5_00L, 10_00L, 60_00L);
            line.quantity = null;
            line.price = null;
        } else if (line.quantity != null && line.quantity.signum() > 0) {
            line.quantity = PayablesWords.number(words.one("1", "2", "4", "11"));
            line.net = null;
            if (line.price == null) {
                line.price = PayablesWords.number("2.00");
            }
        }
    }
}
