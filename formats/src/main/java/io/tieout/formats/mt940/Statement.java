package io.tieout.formats.mt940;

import io.tieout.core.documents.BankStatement;

/**
 * A statement or interim report over all its pages: what its lines need of it, and its frame. Holds
 * no lines.
 */
final class Statement {

    private final String id;
    private final Header first;
    private final String currency;
    private int page;
    private Balance closing;
    private boolean closingStated;
    private int lines;

    Statement(Header first) {
        this.first = first;
        this.currency = first.currency();
        this.page = first.sequence().page();
        this.id = first.account() == null ? null : id(first);
    }

    /**
     * Whether a message is the next page of this statement. Pages are joined by intermediate
     * balances; a page that closes with a final balance and one that opens with a final balance
     * stand alone, whatever their numbers, so that ids do not depend on what shares a file.
     */
    boolean isContinuedBy(Header next) {
        boolean same =
                sameAccount(next)
                        && next.isInterim() == first.isInterim()
                        && next.sequence().number().equals(first.sequence().number())
                        && (next.currency() == null || next.currency().equals(currency));
        return same && (first.isInterim() ? isNextReportPage(next) : isNextPage(next));
    }

    void continueWith(Header next) {
        page = next.sequence().page();
        closing = null;
        closingStated = false;
    }

    void closing(Field field) throws BadField {
        closingStated = true;
        closing = Balance.read(field);
    }

    /** The 1-based place of the next line across pages; rejected lines count. */
    int nextLine() {
        return ++lines;
    }

    /** Null if the account is unknown. */
    String id() {
        return id;
    }

    Account account() {
        return first.account();
    }

    /** Null if unknown. */
    String currency() {
        return currency;
    }

    boolean isInterim() {
        return first.isInterim();
    }

    /** Whether both balances could be read. */
    boolean isFramed() {
        return first.opening() != null && closing != null;
    }

    /** Whether a balance was never there, as against there and unreadable. */
    boolean lacksBalance() {
        return !first.hasOpening() || !closingStated;
    }

    String missingBalance() {
        return first.hasOpening() ? "62F" : "60F";
    }

    long closingLine() {
        return closing.line();
    }

    /** Only if framed. */
    BankStatement frame() throws BadField {
        if (account() == null) {
            throw new BadField("25", "the statement names no account");
        }
        if (!first.opening().amount().currency().equals(closing.amount().currency())) {
            throw new BadField("62F/currency", "opening and closing balance differ in currency");
        }
        return new BankStatement(
                id,
                account().number(),
                first.opening().amount(),
                closing.amount(),
                first.opening().balanceDate(),
                closing.balanceDate(),
                first.sequence().value());
    }

    private boolean sameAccount(Header next) {
        return next.account() == null || next.account().equals(first.account());
    }

    private boolean isNextReportPage(Header next) {
        return next.sequence().page() == page + 1 && next.time().equals(first.time());
    }

    private boolean isNextPage(Header next) {
        boolean opensWithin = next.opening() != null && next.opening().isIntermediate();
        boolean closedWithin = closing != null && closing.isIntermediate();
        boolean follows = next.sequence().page() == page + 1;
        boolean unnumbered = next.sequence().page() <= page && opensWithin && closedWithin;
        return unnumbered || (follows && (opensWithin || closedWithin || !closingStated));
    }

    private static String id(Header header) {
        SequenceNumber sequence = header.sequence();
        // A page whose predecessor is not here must not share the ids of page one.
        String number = sequence.number() + (sequence.page() > 1 ? "." + sequence.page() : "");
        String account = header.account().stated();
        if (header.isInterim()) {
            return "mt942/"
                    + account
                    + "/"
                    + header.reference()
                    + "/"
                    + number
                    + "/"
                    + header.time();
        }
        return "mt940/" + account + "/" + number + "/" + opened(header);
    }

    // Without a running number, two statements of a day differ by what they open with.
    private static String opened(Header header) {
        if (header.opening() == null) {
            return header.reference();
        }
        String day = header.opening().balanceDate().toString();
        return header.sequence().isGiven()
                ? day
                : day + "/" + header.opening().amount().minorUnits();
    }
}
