package io.tieout.core.receivables;

import io.tieout.core.money.Money;
import java.util.Objects;

/**
 * One item of a customer's account as it stands after a settling: what collections, forecasts and
 * account statements look at. A later one with the same id takes its place.
 *
 * @param familyId the customer at the head of the family
 * @param customerId who owes it or paid it; empty if only the family is known
 * @param id of the receivable or the bank transaction
 * @param number as printed on the document; empty for a payment
 * @param orderNumber the customer's order; empty if none
 * @param amount as issued: positive if the customer owes it, negative for a credit memo or payment
 * @param open what of it is not settled, with the sign of the amount
 * @param issueDay days since 1970-01-01: issue date, or booking date of a payment
 * @param dueDay the same for a payment
 * @param disputed whether the document says so
 * @param clearedDay booking day of the payment that cleared it last; {@link #NOT_CLEARED} while
 *     something is open, and where no payment did
 * @param asOfDay the last day that is known when this is said
 */
public record AccountItem(
        String companyId,
        String familyId,
        String customerId,
        Kind kind,
        String id,
        String number,
        String orderNumber,
        Money amount,
        Money open,
        int issueDay,
        int dueDay,
        boolean disputed,
        int clearedDay,
        int asOfDay) {

    public static final int NOT_CLEARED = Integer.MAX_VALUE;

    /** What an item is. */
    public enum Kind {
        INVOICE,
        DEBIT_MEMO,
        CREDIT_MEMO,
        PAYMENT
    }

    public AccountItem {
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(familyId, "familyId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(orderNumber, "orderNumber");
        if (!amount.currency().equals(open.currency())) {
            throw new IllegalArgumentException(id + ": amount and rest in two currencies");
        }
    }

    /** The same as it stands on another day if nothing happens until then, disputed or not. */
    public AccountItem asOf(int day, boolean nowDisputed) {
        return new AccountItem(
                companyId,
                familyId,
                customerId,
                kind,
                id,
                number,
                orderNumber,
                amount,
                open,
                issueDay,
                dueDay,
                nowDisputed,
                clearedDay,
                day);
    }

    public boolean isOpen() {
        return !open.isZero();
    }

    /** Whether the customer is asked to pay it: an invoice or a debit memo. */
    public boolean isOwed() {
        return kind == Kind.INVOICE || kind == Kind.DEBIT_MEMO;
    }

    /** Days after the due date, at the end of {@link #asOfDay}; negative before. */
    public int daysPastDue() {
        return asOfDay - dueDay;
    }
}
