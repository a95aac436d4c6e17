package io.tieout.formats.mt940;

import io.tieout.core.money.Currencies;

/** What one message says before its first line. */
final class Header {

    private static final int CODE_LENGTH = 3;

    private String reference = "";
    private Account account;
    private SequenceNumber sequence = SequenceNumber.NONE;
    private String time = "";
    private String currency;
    private Balance opening;
    private boolean openingStated;
    private boolean interim;
    private boolean begun;

    void reference(Field field) {
        reference = TextBytes.collapsed(field.firstLine());
        reference = reference.substring(0, Math.min(reference.length(), 64));
    }

    void account(Field field) {
        Account read = Account.read(field);
        account = read == null ? account : read;
    }

    /** Account and number go on where a message does not repeat them. */
    void inherit(Header before) {
        account = before.account;
        sequence = before.sequence;
    }

    void sequence(Field field) {
        sequence = SequenceNumber.read(field);
    }

    /** Reads {@code :13:} or {@code :13D:}, which only interim reports carry. */
    void time(Field field) {
        if (begun) {
            return;
        }
        String text = TextBytes.collapsed(field.firstLine()).replace(" ", "");
        time = text.substring(0, Math.min(text.length(), 16));
        interim = true;
    }

    /** Reads {@code :34F:}, the floor limit, whose currency is that of an interim report. */
    void floorLimit(Field field) {
        if (begun) {
            return;
        }
        String text = field.firstLine().strip();
        String code = text.substring(0, Math.min(text.length(), CODE_LENGTH));
        currency = currency == null && Currencies.isKnown(code) ? code : currency;
        interim = true;
    }

    void interim(boolean value) {
        interim = value;
    }

    /** A broken opening balance may still name the currency of the lines. */
    void opening(Field field) throws BadField {
        openingStated = true;
        String stated = Balance.currencyOf(field);
        currency = stated == null ? currency : stated;
        opening = Balance.read(field);
    }

    void begin() {
        begun = true;
    }

    /** Whether lines or a closing balance have followed. */
    boolean isBegun() {
        return begun;
    }

    boolean hasReference() {
        return !reference.isEmpty();
    }

    boolean hasOpening() {
        return openingStated;
    }

    /** An opening balance makes it a statement, whatever else it carries. */
    boolean isInterim() {
        return interim && !openingStated;
    }

    String reference() {
        return reference;
    }

    Account account() {
        return account;
    }

    SequenceNumber sequence() {
        return sequence;
    }

    String time() {
        return time;
    }

    /** Null if unreadable or absent. */
    Balance opening() {
        return opening;
    }

    /** Null if neither balance, floor limit nor account names one. */
    String currency() {
        return currency == null && account != null ? account.currency() : currency;
    }
}
