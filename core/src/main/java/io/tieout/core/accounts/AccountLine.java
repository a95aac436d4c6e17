package io.tieout.core.accounts;

import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * One open item on a customer's statement.
 *
 * @param id of the receivable or the bank transaction
 * @param number as printed on the document; empty for a payment
 * @param orderNumber the customer's order; empty if none
 * @param issueDate issue date, or booking date of a payment
 * @param dueDate the same for a payment
 * @param amount as issued: positive if the customer owes it, negative for a credit or a payment
 * @param open what of it is not settled, with the same sign
 * @param daysPastDue after the due date; negative before; zero for credits and payments
 */
public record AccountLine(
        AccountItem.Kind kind,
        String id,
        String number,
        String orderNumber,
        LocalDate issueDate,
        LocalDate dueDate,
        Money amount,
        Money open,
        int daysPastDue,
        boolean disputed) {

    /** Debts, then credits, then payments; each by date, number and id. */
    static final Comparator<AccountLine> ORDER =
            Comparator.comparingInt(AccountLine::side)
                    .thenComparing(AccountLine::dueDate)
                    .thenComparing(AccountLine::number)
                    .thenComparing(AccountLine::id);

    public AccountLine {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(orderNumber, "orderNumber");
        Objects.requireNonNull(issueDate, "issueDate");
        Objects.requireNonNull(dueDate, "dueDate");
        if (!amount.currency().equals(open.currency())) {
            throw new IllegalArgumentException(id + ": amount and rest in two currencies");
        }
    }

    static AccountLine of(AccountItem item) {
        return new AccountLine(
                item.kind(),
                item.id(),
                item.number(),
                item.orderNumber(),
                LocalDate.ofEpochDay(item.issueDay()),
                LocalDate.ofEpochDay(item.dueDay()),
                item.amount(),
                item.open(),
                item.isOwed() ? item.daysPastDue() : 0,
                item.disputed());
    }

    /** Whether the customer is asked to pay it. */
    public boolean isDebt() {
        return kind == AccountItem.Kind.INVOICE || kind == AccountItem.Kind.DEBIT_MEMO;
    }

    private int side() {
        return isDebt() ? 0 : kind == AccountItem.Kind.CREDIT_MEMO ? 1 : 2;
    }
}
