package io.tieout.benchmarks.recon;

/** A bank transaction of the feed; filled by its activity, then by the statement it lands on. */
final class BankLine extends AccountItem {
    final long minorUnits;
    final int bookingDay;
    int valueDay;
    byte[] name;
    byte[] partyAccount;
    RefType referenceType;
    byte[] reference;
    byte[] bankReference;
    byte[] text = Texts.NONE;
    BankCode code = BankCode.TRANSFER;
    boolean returned;
    long statementId;
    int line;

    BankLine(long id, Account account, long minorUnits, int bookingDay) {
        super(id, account);
        this.minorUnits = minorUnits;
        this.bookingDay = bookingDay;
        this.valueDay = bookingDay;
    }

    BankLine party(byte[] partyName, byte[] account) {
        this.name = partyName;
        this.partyAccount = account;
        return this;
    }

    BankLine reference(RefType type, byte[] value) {
        this.referenceType = type;
        this.reference = value;
        return this;
    }

    BankLine text(byte[] value) {
        this.text = value;
        return this;
    }

    BankLine code(BankCode value) {
        this.code = value;
        return this;
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
        idTo(out.raw(Fields.ID)).raw(Fields.ACCOUNT).raw(account.iban);
        out.raw(Fields.BOOKING_DATE).raw(Days.iso(bookingDay));
        out.raw(Fields.VALUE_DATE).raw(Days.iso(valueDay));
        out.raw(Fields.AMOUNT).amount(minorUnits, account.currency.scale());
        out.raw(Fields.CURRENCY).raw(account.currency.code());
        Fields.optional(out, Fields.COUNTERPARTY_NAME, name);
        Fields.optional(out, Fields.COUNTERPARTY_ACCOUNT, partyAccount);
        Fields.references(out, referenceType, reference, RefType.BANK, bankReference);
        out.raw(Fields.TEXT).escaped(text);
        out.raw(Fields.TRANSACTION_CODE).raw(code.code(minorUnits));
        out.raw(Fields.PAYMENT_METHOD).raw(code.method());
        out.raw(Fields.STATEMENT).raw(FeedFile.BANK_STATEMENTS.idLetter()).hex(statementId);
        out.raw(Fields.LINE).number(line);
        if (returned) {
            out.raw(Fields.RETURNED);
        }
    }
}
