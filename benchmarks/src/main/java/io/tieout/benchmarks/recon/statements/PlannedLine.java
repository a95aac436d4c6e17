package io.tieout.benchmarks.recon.statements;

import java.util.ArrayList;
import java.util.List;

/**
 * A movement in their books, which statements show as a line. Amounts in minor units, signed as we
 * look at the account.
 */
final class PlannedLine {

    static final String INVOICE = "invoice";
    static final String CREDIT_NOTE = "creditNote";
    static final String PAYMENT = "payment";
    static final String ADJUSTMENT = "adjustment";
    static final String OTHER = "other";

    /** No day: they hold it as open for good. */
    static final int NEVER = Integer.MAX_VALUE;

    /** Not known. */
    static final String UNEXPLAINED = "";

    final Dealing dealing;
    final int day;
    final String kind;
    final String reference;
    final String text;
    final long amount;

    /** From this day on they do not hold it as open. */
    int settledDay = NEVER;

    /** Null if it stands for nothing of ours. */
    Tie tie;

    /** If it stands for nothing of ours: why. */
    String cause = UNEXPLAINED;

    /** Lines and items that are the same. */
    static final class Tie {
        final List<PlannedLine> lines = new ArrayList<>();
        final List<PlannedItem> items = new ArrayList<>();
    }

    PlannedLine(Dealing dealing, int day, String kind, String reference, String text, long amount) {
        this.dealing = dealing;
        this.day = day;
        this.kind = kind;
        this.reference = reference;
        this.text = text;
        this.amount = amount;
    }

    boolean isAdjustment() {
        return kind.equals(ADJUSTMENT);
    }

    boolean isPayment() {
        return amount < 0 && (kind.equals(PAYMENT) || (kind.equals(OTHER) && reference.isEmpty()));
    }
}
