package io.tieout.console.views;

import io.tieout.core.accounts.AccountLine;
import io.tieout.core.accounts.Ageing;
import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.results.ExceptionItem;
import io.tieout.store.read.CustomerAccounts;
import io.tieout.store.read.Forecasts;
import java.util.List;
import java.util.Map;

/**
 * A customer and how its accounts stand. Of each account {@code debts - credits - unapplied =
 * balance}, and the ageing and {@code disputed} sum to {@code debts}.
 *
 * @param id the customer, or the head of its family where only that is known
 * @param name as its latest document has it; the id if none has one
 * @param accounts one for each currency in which it ever had an item
 */
public record CustomerView(String id, String companyId, String name, List<Account> accounts) {

    /**
     * An account in one currency. Amounts are positive except {@code balance}, which is negative
     * where the customer is owed.
     *
     * @param overdue undisputed debts past their due date
     * @param credits credit memos that no payment has taken yet
     * @param unapplied what was paid and is applied to nothing
     * @param openItems how many lines there are
     * @param lines debts, then credits, then payments; left out in a list
     */
    public record Account(
            String currency,
            String asOfDate,
            MoneyView debts,
            MoneyView disputed,
            MoneyView overdue,
            MoneyView credits,
            MoneyView unapplied,
            MoneyView balance,
            Ages ageing,
            int openItems,
            List<Line> lines) {

        static Account of(CustomerAccount it, List<Line> lines) {
            Ageing ageing = it.ageing();
            return new Account(
                    it.currency(),
                    it.asOfDate().toString(),
                    MoneyView.of(it.debts()),
                    MoneyView.of(it.disputed()),
                    MoneyView.of(ageing.total().minus(ageing.current())),
                    MoneyView.of(it.credits()),
                    MoneyView.of(it.unapplied()),
                    MoneyView.of(it.balance()),
                    Ages.of(ageing),
                    it.lines().size(),
                    lines);
        }
    }

    /** Undisputed debts by days past their due date. */
    public record Ages(
            MoneyView current,
            MoneyView days1To30,
            MoneyView days31To60,
            MoneyView days61To90,
            MoneyView over90) {

        static Ages of(Ageing it) {
            return new Ages(
                    MoneyView.of(it.current()),
                    MoneyView.of(it.days1To30()),
                    MoneyView.of(it.days31To60()),
                    MoneyView.of(it.days61To90()),
                    MoneyView.of(it.over90()));
        }
    }

    /**
     * An open item.
     *
     * @param kind {@code invoice}, {@code debitMemo}, {@code creditMemo} or {@code payment}
     * @param open what is not settled; negative for credits and payments, as is {@code amount}
     * @param daysPastDue negative before the due date; null for credits and payments
     * @param expectedDate when it is forecast to be paid; null if it is not forecast
     * @param exceptions open ones about it that the user sees
     */
    public record Line(
            String kind,
            String id,
            String number,
            String orderNumber,
            String issueDate,
            String dueDate,
            MoneyView amount,
            MoneyView open,
            Integer daysPastDue,
            boolean disputed,
            String expectedDate,
            List<About> exceptions) {

        static Line of(AccountLine it, News news) {
            Forecasts.Expected expected = news.expected().get(it.id());
            return new Line(
                    wireName(it.kind()),
                    it.id(),
                    it.number(),
                    it.orderNumber(),
                    it.issueDate().toString(),
                    it.dueDate().toString(),
                    MoneyView.of(it.amount()),
                    MoneyView.of(it.open()),
                    it.isDebt() ? it.daysPastDue() : null,
                    it.disputed(),
                    expected == null ? null : expected.expectedDate().toString(),
                    news.exceptions().getOrDefault(it.id(), List.of()).stream()
                            .map(one -> new About(one.id(), one.queue(), one.reason().name()))
                            .toList());
        }

        private static String wireName(AccountItem.Kind kind) {
            return switch (kind) {
                case INVOICE -> "invoice";
                case DEBIT_MEMO -> "debitMemo";
                case CREDIT_MEMO -> "creditMemo";
                case PAYMENT -> "payment";
            };
        }
    }

    /** An open exception. */
    public record About(String id, String queue, String reason) {}

    /**
     * What else is known of a customer's items, by their id.
     *
     * @param exceptions open ones that may be told
     */
    public record News(
            Map<String, Forecasts.Expected> expected, Map<String, List<ExceptionItem>> exceptions) {

        public News {
            expected = Map.copyOf(expected);
            exceptions = Map.copyOf(exceptions);
        }
    }

    /** As one of many. */
    public static CustomerView row(CustomerAccounts.Customer it) {
        return of(it, it.accounts().stream().map(one -> Account.of(one, null)).toList());
    }

    /** With all its open items. */
    public static CustomerView of(CustomerAccounts.Customer it, News news) {
        return of(
                it,
                it.accounts().stream()
                        .map(
                                one ->
                                        Account.of(
                                                one,
                                                one.lines().stream()
                                                        .map(line -> Line.of(line, news))
                                                        .toList()))
                        .toList());
    }

    private static CustomerView of(CustomerAccounts.Customer it, List<Account> accounts) {
        return new CustomerView(
                it.customerId(),
                it.companyId(),
                it.name() == null ? it.customerId() : it.name(),
                accounts);
    }
}
