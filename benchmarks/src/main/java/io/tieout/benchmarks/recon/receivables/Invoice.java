package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.Days;
import io.tieout.benchmarks.recon.FeedFile;
import io.tieout.benchmarks.recon.FeedItem;
import io.tieout.benchmarks.recon.Fields;
import io.tieout.benchmarks.recon.Iban;
import io.tieout.benchmarks.recon.LineBuffer;
import io.tieout.benchmarks.recon.RefType;
import io.tieout.core.documents.ReceivableKind;

/** A receivable of the feed, and what is still to be paid of it. */
final class Invoice extends FeedItem {
    private static final byte[] CUSTOMER = LineBuffer.utf8("\",\"customerId\":\"");
    private static final byte[] CUSTOMER_NAME = LineBuffer.utf8("\",\"customerName\":\"");
    private static final byte[] NUMBER = LineBuffer.utf8("\",\"number\":\"");
    private static final byte[] ISSUE_DATE = LineBuffer.utf8("\",\"issueDate\":\"");
    private static final byte[] DUE_DATE = LineBuffer.utf8("\",\"dueDate\":\"");
    private static final byte[] TERMS = LineBuffer.utf8("\",\"terms\":");
    private static final byte[] ORDER = LineBuffer.utf8(",\"orderNumber\":\"PO");
    private static final byte[] REFERENCES = LineBuffer.utf8(",\"references\":[");

    final Debtor debtor;
    final ReceivableKind kind;
    final long gross;
    final int issueDay;
    final int dueDay;

    /** The running number, unlike that of any other document. */
    final long number;

    /** The number as printed. */
    final byte[] printed;

    /** When the customer means to pay it. */
    int payDay;

    long remaining;

    /** The customer's order that it is for; null if it names none. */
    CustomerOrder order;

    /** Whether every reader agrees on what is open of it. */
    boolean isClear = true;

    /**
     * @param printed with the series' prefix
     */
    Invoice(
            long id,
            Debtor debtor,
            ReceivableKind kind,
            long gross,
            int issueDay,
            long number,
            byte[] printed) {
        super(id, debtor.group.index, debtor.currency());
        this.debtor = debtor;
        this.kind = kind;
        this.gross = gross;
        this.issueDay = issueDay;
        this.dueDay = issueDay + debtor.terms.netDays;
        this.number = number;
        this.printed = printed;
        this.remaining = gross;
    }

    boolean isCredit() {
        return kind == ReceivableKind.CREDIT_MEMO;
    }

    long signedRemaining() {
        return remaining * kind.sign();
    }

    boolean isWhole() {
        return remaining == gross;
    }

    /** The discount that terms allow on a day, with the grace that is certain; zero if none. */
    long discountOn(int day) {
        boolean inTime = day <= issueDay + debtor.terms.discountDays + debtor.graceAtLeast();
        return kind == ReceivableKind.INVOICE && isWhole() && debtor.terms.hasDiscount() && inTime
                ? debtor.terms.discountOn(gross)
                : 0;
    }

    /** The ISO 11649 reference that was printed on it. */
    byte[] creditorReference() {
        String body = String.valueOf(number);
        return LineBuffer.utf8("RF" + Iban.checkDigits("RF", body) + body);
    }

    @Override
    public long minorUnits() {
        return gross;
    }

    @Override
    public FeedFile file() {
        return FeedFile.RECEIVABLES;
    }

    @Override
    public void render(LineBuffer out) {
        idTo(out.raw(Fields.ID)).raw(CUSTOMER);
        debtor.idTo(out).raw(CUSTOMER_NAME).escaped(debtor.name);
        out.raw(NUMBER).raw(printed);
        out.raw(Fields.KIND).raw(LineBuffer.utf8(kind.wireName()));
        out.raw(ISSUE_DATE).raw(Days.iso(issueDay)).raw(DUE_DATE).raw(Days.iso(dueDay));
        out.raw(Fields.AMOUNT).amount(gross, currency().scale());
        out.raw(Fields.CURRENCY).raw(currency().code());
        out.raw(TERMS).raw(debtor.terms.json());
        if (order != null) {
            out.raw(ORDER).number(order.number).raw('"');
        }
        if (debtor.quotesCreditorReference) {
            out.raw(REFERENCES);
            Fields.reference(out, RefType.CREDITOR, creditorReference());
            out.raw(']');
        }
    }
}
