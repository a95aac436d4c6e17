package io.tieout.benchmarks.recon;

/** A company's numbering: its code and the running numbers of payments, invoices and batches. */
final class Company {
    private static final String[] INVOICE_STYLES = {"INV-", "RE", "FA ", "R-", ""};

    final int index;
    private final byte[] code;
    private final byte[] invoicePrefix;
    private final boolean invoiceYear;
    private final boolean opaquePayments;
    private long lastPayment;
    private long lastInvoice;
    private long lastBatch;

    Company(long seed, int index) {
        Draw draw = new Draw(seed, 0xC0, index);
        this.index = index;
        this.code = code(draw);
        this.invoicePrefix = LineBuffer.utf8(draw.pick(INVOICE_STYLES));
        this.invoiceYear = draw.percent(60);
        this.opaquePayments = draw.percent(35);
        this.lastPayment = 10_000L + draw.below(900_000);
        this.lastInvoice = 1_000L + draw.below(90_000);
        this.lastBatch = draw.below(9_000);
    }

    private static byte[] code(Draw draw) {
        byte[] code = new byte[4];
        for (int i = 0; i < code.length; i++) {
            code[i] = (byte) ('A' + draw.below(26));
        }
        return code;
    }

    /** A new end-to-end id: running in most companies, without order in some. */
    byte[] nextPayment(LineBuffer scratch) {
        lastPayment++;
        scratch.clear().raw(code);
        if (opaquePayments) {
            return scratch.hex(Draw.mix(lastPayment * 31 + index)).copy();
        }
        return scratch.raw('-').digits(lastPayment, 10).copy();
    }

    byte[] nextBatch(LineBuffer scratch, int day) {
        lastBatch++;
        return scratch.clear().raw(code).raw('B').number(day).raw('-').digits(lastBatch, 5).copy();
    }

    /** The number of a new invoice; between two paid here lie others. */
    long nextInvoice(Draw draw) {
        lastInvoice += 1 + draw.below(4);
        return lastInvoice;
    }

    /** The invoice's reference as the company writes it. */
    byte[] invoice(LineBuffer scratch, long number) {
        scratch.clear().raw(invoicePrefix);
        if (invoiceYear) {
            scratch.number(2025).raw('-');
        }
        return scratch.digits(number, 7).copy();
    }
}
