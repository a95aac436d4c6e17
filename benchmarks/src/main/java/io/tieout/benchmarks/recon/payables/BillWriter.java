package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.LineBuffer;

/** Prints bills as suppliers do: who they are, where the bill is for, and its lines. */
final class BillWriter {
    private static final byte[] EMAIL = LineBuffer.utf8("email");
    private static final byte[] PEPPOL = LineBuffer.utf8("peppol");
    private static final byte[] SCAN = LineBuffer.utf8("scan");
    private static final byte[] SENDER = LineBuffer.utf8("billing@");
    private static final byte[] FILE = LineBuffer.utf8("invoice-");
    private static final byte[] FILE_END = LineBuffer.utf8(".pdf");
    private static final int FILES = 1_000_000;

    private final Draw draw;
    private final LineBuffer scratch = new LineBuffer();

    BillWriter(Draw draw) {
        this.draw = draw;
    }

    /** Number, issuer, terms and source. */
    void head(Bill bill) {
        bill.digits = bill.supplier.nextNumber();
        bill.number = bill.supplier.printed(bill.digits);
        issuer(bill);
        if (bill.supplier.requiresDueDate || draw.percent(90)) {
            bill.dueDay = bill.issueDay + bill.supplier.terms.netDays;
        }
        if (draw.percent(30)) {
            bill.terms = bill.supplier.terms.json();
        }
        source(bill);
    }

    /** By its id mostly, else by what tells it from all others. */
    private void issuer(Bill bill) {
        Supplier supplier = bill.supplier;
        int ticket = supplier.twin == null ? draw.below(100) : 0;
        if (ticket < 75) {
            bill.hasVendorId = true;
            bill.vendorId = supplier.id;
        }
        boolean byTaxId = ticket >= 75 && ticket < 87;
        boolean byAccount = ticket >= 87 && ticket < 94;
        bill.taxId = byTaxId || draw.percent(35) ? supplier.taxId : null;
        bill.account = byAccount || draw.percent(45) ? supplier.account : null;
        bill.name = ticket >= 94 || draw.percent(50) ? supplier.name : null;
    }

    private void source(Bill bill) {
        int ticket = draw.below(100);
        if (ticket < 30) {
            return;
        }
        bill.channel = ticket < 65 ? EMAIL : ticket < 85 ? PEPPOL : SCAN;
        if (ticket < 65) {
            bill.sender = scratch.clear().raw(SENDER).raw(bill.supplier.domain).copy();
        }
        bill.sourceFile = file();
        bill.content = bill.id;
    }

    private byte[] file() {
        return scratch.clear().raw(FILE).number(draw.below(FILES)).raw(FILE_END).copy();
    }

    void names(Bill bill, Order order) {
        bill.orders.add(order.number);
    }

    /** A line as ordered, for a part of the quantity. */
    BilledLine line(Bill bill, OrderedLine ordered, long quantity) {
        BilledLine line = new BilledLine();
        line.orderLine = ordered.line();
        int ticket = draw.below(100);
        line.item = ticket < 60 ? ordered.item() : null;
        line.description = ticket > 30 ? ordered.description() : null;
        line.quantity = quantity;
        line.unit = draw.percent(70) ? ordered.unit() : null;
        line.price = ordered.price();
        line.rate = bill.supplier.hasReverseCharge() ? 0 : ordered.taxPercent();
        line.net = line.price.times(quantity, bill.currency());
        bill.lines.add(line);
        return line;
    }

    /** A line by value. */
    BilledLine value(Bill bill, OrderedLine ordered, long net) {
        BilledLine line = new BilledLine();
        line.orderLine = ordered.line();
        line.description = ordered.description();
        line.rate = bill.supplier.hasReverseCharge() ? 0 : ordered.taxPercent();
        line.net = net;
        bill.lines.add(line);
        return line;
    }

    /** Freight and the like. */
    BilledLine charge(Bill bill, long net) {
        BilledLine line = new BilledLine();
        line.isCharge = true;
        line.description = LineBuffer.utf8("Fracht");
        line.rate = bill.supplier.rate;
        line.net = net;
        bill.lines.add(line);
        return line;
    }

    /** All of a bill but its source. */
    void repeat(Bill original, Bill copy) {
        copy.digits = original.digits;
        copy.number = original.number;
        copy.isCredit = original.isCredit;
        copy.originalNumber = original.originalNumber;
        copy.hasVendorId = original.hasVendorId;
        copy.vendorId = original.vendorId;
        copy.name = original.name;
        copy.taxId = original.taxId;
        copy.account = original.account;
        copy.dueDay = original.dueDay == 0 ? 0 : copy.issueDay + copy.supplier.terms.netDays;
        copy.terms = original.terms;
        copy.text = original.text;
        copy.periodFrom = original.periodFrom;
        copy.periodTo = original.periodTo;
        copy.orders.addAll(original.orders);
        original.lines.forEach(line -> copy.lines.add(line.copy()));
        copy.net = original.net;
        copy.tax = original.tax;
        copy.gross = original.gross;
    }

    /** The same document through another door. */
    void sameDocument(Bill original, Bill copy) {
        original.channel = PEPPOL;
        original.sender = null;
        original.sourceFile = file();
        original.content = original.id;
        copy.channel = SCAN;
        copy.sender = null;
        copy.sourceFile = file();
        copy.content = original.content;
    }

    /** A credit note's head: it names what it corrects. */
    void correct(Bill original, Bill credit) {
        credit.isCredit = true;
        credit.originalNumber = original.number;
        credit.orders.addAll(original.orders);
        credit.dueDay = credit.supplier.requiresDueDate ? credit.dueDay : 0;
        credit.terms = null;
        credit.hasVendorId = original.hasVendorId;
        credit.vendorId = original.vendorId;
        credit.name = original.name;
        credit.taxId = original.taxId;
        credit.account = original.account;
    }
}
