package io.tieout.benchmarks.recon;

/** A cash book entry of the feed, filled by its activity. */
final class LedgerLine extends AccountItem {
    final long minorUnits;
    final int postingDay;
    byte[] name;
    byte[] partyAccount;
    RefType referenceType;
    byte[] reference;
    RefType secondType;
    byte[] secondReference;
    byte[] text = Texts.NONE;
    byte[] kind;

    LedgerLine(long id, Account account, long minorUnits, int postingDay) {
        super(id, account);
        this.minorUnits = minorUnits;
        this.postingDay = postingDay;
        this.kind = minorUnits < 0 ? Texts.PAYMENT : Texts.RECEIPT;
    }

    LedgerLine party(byte[] partyName, byte[] account) {
        this.name = partyName;
        this.partyAccount = account;
        return this;
    }

    LedgerLine reference(RefType type, byte[] value) {
        this.referenceType = type;
        this.reference = value;
        return this;
    }

    LedgerLine secondReference(RefType type, byte[] value) {
        this.secondType = type;
        this.secondReference = value;
        return this;
    }

    LedgerLine text(byte[] value) {
        this.text = value;
        return this;
    }

    LedgerLine kind(byte[] value) {
        this.kind = value;
        return this;
    }

    @Override
    public long minorUnits() {
        return minorUnits;
    }

    @Override
    public FeedFile file() {
        return FeedFile.LEDGER_ENTRIES;
    }

    @Override
    public void render(LineBuffer out) {
        idTo(out.raw(Fields.ID)).raw(Fields.ACCOUNT).raw(account.iban);
        out.raw(Fields.POSTING_DATE).raw(Days.iso(postingDay));
        out.raw(Fields.AMOUNT).amount(minorUnits, account.currency.scale());
        out.raw(Fields.CURRENCY).raw(account.currency.code());
        Fields.optional(out, Fields.COUNTERPARTY_NAME, name);
        Fields.optional(out, Fields.COUNTERPARTY_ACCOUNT, partyAccount);
        Fields.references(out, referenceType, reference, secondType, secondReference);
        out.raw(Fields.TEXT).escaped(text);
        out.raw(Fields.KIND).raw(kind).raw('"');
    }
}
