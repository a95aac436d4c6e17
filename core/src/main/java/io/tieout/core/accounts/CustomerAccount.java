package io.tieout.core.accounts;

import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A customer's account in one currency at the end of a day: every open item, and the sums that
 * follow from them. The sums are exact: {@code debts - credits - unapplied = balance} and {@code
 * ageing.total() + disputed = debts}.
 *
 * @param customerId the customer, or the head of its family where only that is known
 * @param lines open items: debts, then credits, then payments; each by date
 */
public record CustomerAccount(
        String companyId,
        String customerId,
        String currency,
        LocalDate asOfDate,
        List<AccountLine> lines) {

    public CustomerAccount {
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(asOfDate, "asOfDate");
        List<AccountLine> sorted = new ArrayList<>(lines);
        sorted.sort(AccountLine.ORDER);
        for (AccountLine line : sorted) {
            if (!line.open().currency().equals(currency)) {
                throw new IllegalArgumentException(
                        line.id() + " is not in " + currency + ": " + line.open());
            }
        }
        lines = List.copyOf(sorted);
    }

    /** Under which customer an item stands: the head of the family where only that is known. */
    public static String customerOf(AccountItem item) {
        return item.customerId().isEmpty() ? item.familyId() : item.customerId();
    }

    /** What the customer is asked to pay, disputed or not. */
    public Money debts() {
        return sum(lines.stream().filter(AccountLine::isDebt).toList());
    }

    /** What of the debts the customer disputes. */
    public Money disputed() {
        return sum(lines.stream().filter(it -> it.isDebt() && it.disputed()).toList());
    }

    /** Credit memos that no payment has taken yet, as a positive amount. */
    public Money credits() {
        return sum(ofKind(AccountItem.Kind.CREDIT_MEMO)).negated();
    }

    /** What was paid and is not applied, as a positive amount. */
    public Money unapplied() {
        return sum(ofKind(AccountItem.Kind.PAYMENT)).negated();
    }

    /** Positive if the customer owes, negative if it is owed. */
    public Money balance() {
        return debts().minus(credits()).minus(unapplied());
    }

    public Ageing ageing() {
        return Ageing.of(lines, currency);
    }

    private List<AccountLine> ofKind(AccountItem.Kind kind) {
        return lines.stream().filter(it -> it.kind() == kind).toList();
    }

    private Money sum(List<AccountLine> some) {
        Money sum = Money.zero(currency);
        for (AccountLine line : some) {
            sum = sum.plus(line.open());
        }
        return sum;
    }
}
