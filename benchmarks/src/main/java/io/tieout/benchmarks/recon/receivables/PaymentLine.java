package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.BankCode;
import io.tieout.benchmarks.recon.Days;
import io.tieout.benchmarks.recon.FeedCurrency;
import io.tieout.benchmarks.recon.FeedFile;
import io.tieout.benchmarks.recon.FeedItem;
import io.tieout.benchmarks.recon.Fields;
import io.tieout.benchmarks.recon.LineBuffer;
import io.tieout.benchmarks.recon.RefType;
import io.tieout.benchmarks.recon.Texts;

/** A bank transaction of the feed: money that comes in, or goes back. */
final class PaymentLine extends FeedItem {
    final int bookingDay;
    private final long minorUnits;
    private final byte[] account;
    byte[] name;
    byte[] partyAccount;
    byte[] endToEndId;
    RefType secondType;
    byte[] secondReference;
    byte[] text = Texts.NONE;
    BankCode code = BankCode.TRANSFER;
    boolean returned;

    PaymentLine(
            long id,
            int place,
            FeedCurrency currency,
            byte[] account,
            long minorUnits,
            int bookingDay) {
        super(id, place, currency);
        this.account = account;
        this.minorUnits = minorUnits;
        this.bookingDay = bookingDay;
    }

    byte[] account() {
        return account;
    }

    @Override
    public long minorUnits() {
        return minorUnits;
    }

    @Override
    public FeedFile file() {
        return FeedFile.BANK_TRANSACTIONS;
    }

    @Override
    public void render(LineBuffer out) {
        idTo(out.raw(Fields.ID)).raw(Fields.ACCOUNT).raw(account);
        out.raw(Fields.BOOKING_DATE).raw(Days.iso(bookingDay));
        out.raw(Fields.VALUE_DATE).raw(Days.iso(bookingDay));
        out.raw(Fields.AMOUNT).amount(minorUnits, currency().scale());
        out.raw(Fields.CURRENCY).raw(currency().code());
        Fields.optional(out, Fields.COUNTERPARTY_NAME, name);
        Fields.optional(out, Fields.COUNTERPARTY_ACCOUNT, partyAccount);
        Fields.references(out, RefType.END_TO_END, endToEndId, secondType, secondReference);
        out.raw(Fields.TEXT).escaped(text);
        out.raw(Fields.TRANSACTION_CODE).raw(code.code(minorUnits));
        out.raw(Fields.PAYMENT_METHOD).raw(code.method()).raw('"');
        if (returned) {
            out.raw(Fields.RETURNED);
        }
    }
}
