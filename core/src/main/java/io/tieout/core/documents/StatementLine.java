package io.tieout.core.documents;

import io.tieout.core.money.Money;
import java.time.LocalDate;

/**
 * One line of a {@link PartyStatement}.
 *
 * @param documentDate of the document or payment, as the party states it
 * @param reference the document's number; empty if none
 * @param amount positive if it raises what the debtor owes
 * @param balance after this line; null if not stated
 * @param text free text; empty if none
 */
public record StatementLine(
        LocalDate documentDate,
        StatementLineKind kind,
        String reference,
        Money amount,
        Money balance,
        String text) {

    public StatementLine {
        Required.value(documentDate, "lines.date");
        Required.value(amount, "lines.amount");
        Required.sane(amount, "lines.amount");
        Required.sane(balance, "lines.balance");
        kind = kind == null ? StatementLineKind.OTHER : kind;
        reference = reference == null ? "" : reference;
        text = text == null ? "" : text;
    }

    /** Whether it moves the balance; else it states the one before. */
    public boolean isMovement() {
        return kind != StatementLineKind.BROUGHT_FORWARD;
    }
}
