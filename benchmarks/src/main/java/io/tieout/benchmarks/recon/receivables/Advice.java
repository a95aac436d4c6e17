package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.Days;
import io.tieout.benchmarks.recon.FeedFile;
import io.tieout.benchmarks.recon.FeedItem;
import io.tieout.benchmarks.recon.Fields;
import io.tieout.benchmarks.recon.LineBuffer;
import java.util.List;

/** A remittance of the feed. */
final class Advice extends FeedItem {
    private static final byte[] PAYMENT = LineBuffer.utf8("\",\"paymentId\":\"");
    private static final byte[] REFERENCE = LineBuffer.utf8("\",\"paymentReference\":\"");
    private static final byte[] CUSTOMER = LineBuffer.utf8("\",\"customerId\":\"");
    private static final byte[] PAYER = LineBuffer.utf8("\",\"payerName\":\"");
    private static final byte[] PAYMENT_DATE = LineBuffer.utf8("\",\"paymentDate\":\"");
    private static final byte[] LINES = LineBuffer.utf8("\",\"lines\":[");
    private static final byte[] INVOICE = LineBuffer.utf8("{\"invoiceNumber\":\"");
    private static final byte[] AMOUNT = LineBuffer.utf8("\",\"amount\":\"");
    private static final byte[] DISCOUNT = LineBuffer.utf8("\",\"discount\":\"");
    private static final byte[] DEDUCTION = LineBuffer.utf8("\",\"deduction\":\"");
    private static final byte[] REASON = LineBuffer.utf8("\",\"reasonCode\":\"");
    private static final byte[] LINE_END = LineBuffer.utf8("\"}");

    private final PaymentLine payment;
    private final Debtor payer;
    private final List<Part> parts;

    /** How it says which payment it is for. */
    enum Naming {
        BY_ID,
        BY_REFERENCE,
        BY_PAYER
    }

    private final Naming naming;
    private final byte[] reasonCode;

    /**
     * @param reasonCode of the deductions; null if there are none
     */
    Advice(
            long id,
            PaymentLine payment,
            Debtor payer,
            List<Part> parts,
            Naming naming,
            byte[] reasonCode) {
        super(id, payer.group.index, payer.currency());
        this.payment = payment;
        this.payer = payer;
        this.parts = parts;
        this.naming = naming;
        this.reasonCode = reasonCode;
    }

    @Override
    public long minorUnits() {
        return payment.minorUnits();
    }

    @Override
    public FeedFile file() {
        return FeedFile.REMITTANCES;
    }

    @Override
    public void render(LineBuffer out) {
        int scale = currency().scale();
        idTo(out.raw(Fields.ID));
        switch (naming) {
            case BY_ID -> payment.idTo(out.raw(PAYMENT));
            case BY_REFERENCE -> out.raw(REFERENCE).raw(payment.endToEndId);
            case BY_PAYER -> payer.idTo(out.raw(CUSTOMER));
        }
        out.raw(PAYER).escaped(payer.name);
        out.raw(PAYMENT_DATE).raw(Days.iso(payment.bookingDay));
        out.raw(Fields.AMOUNT).amount(payment.minorUnits(), scale);
        out.raw(Fields.CURRENCY).raw(currency().code()).raw(LINES);
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            line(out, parts.get(i), scale);
        }
        out.raw(']');
    }

    private void line(LineBuffer out, Part part, int scale) {
        out.raw(INVOICE).raw(part.invoice().printed);
        out.raw(AMOUNT).amount(part.cash(), scale);
        if (part.discount() > 0) {
            out.raw(DISCOUNT).amount(part.discount(), scale);
        }
        if (part.deduction() > 0) {
            out.raw(DEDUCTION).amount(part.deduction(), scale).raw(REASON).raw(reasonCode);
        }
        out.raw(LINE_END);
    }
}
