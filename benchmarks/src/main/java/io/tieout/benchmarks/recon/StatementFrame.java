package io.tieout.benchmarks.recon;

/** A bank statement of one account and day. */
final class StatementFrame extends AccountItem {
    final int day;
    final long sequence;
    final long opening;
    long closing;

    StatementFrame(long id, Account account, int day, long sequence, long opening, long closing) {
        super(id, account);
        this.day = day;
        this.sequence = sequence;
        this.opening = opening;
        this.closing = closing;
        this.order = 0;
    }

    @Override
    public FeedFile file() {
        return FeedFile.BANK_STATEMENTS;
    }

    @Override
    public void render(LineBuffer out) {
        int scale = account.currency.scale();
        idTo(out.raw(Fields.ID)).raw(Fields.ACCOUNT).raw(account.iban);
        out.raw(Fields.CURRENCY).raw(account.currency.code());
        out.raw(Fields.OPENING).amount(opening, scale);
        out.raw(Fields.CLOSING).amount(closing, scale);
        out.raw(Fields.FROM_DATE).raw(Days.iso(day)).raw(Fields.TO_DATE).raw(Days.iso(day));
        out.raw(Fields.SEQUENCE).number(sequence);
    }
}
