package io.tieout.formats.print;

import io.tieout.core.accounts.AccountLine;
import io.tieout.core.accounts.Ageing;
import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A customer's account as a page to send: what is owed by date, credits, payments without an
 * invoice, what is disputed, and the balance that all of it comes to.
 */
public final class AccountStatementPdf {

    private static final List<Column> ITEMS =
            List.of(
                    Column.left(70),
                    Column.left(113),
                    Column.left(60),
                    Column.left(60),
                    Column.right(40),
                    Column.right(70),
                    Column.right(70));
    private static final List<Column> SUMS = List.of(Column.left(413), Column.right(70));
    private static final List<Column> AGES =
            List.of(
                    Column.right(80),
                    Column.right(80),
                    Column.right(80),
                    Column.right(80),
                    Column.right(80),
                    Column.right(83));

    private AccountStatementPdf() {}

    /**
     * @param accounts of one customer, one for each currency; each begins with a heading
     * @param customerName as it is addressed
     */
    public static byte[] of(List<CustomerAccount> accounts, String customerName) {
        CustomerAccount first = accounts.get(0);
        String title = "Statement of account " + first.customerId() + ", " + first.asOfDate();
        try (PrintedPages pages = new PrintedPages(title, first.asOfDate())) {
            pages.title("Statement of account");
            pages.strong(customerName);
            pages.text("Customer " + first.customerId() + ", as of " + first.asOfDate());
            for (CustomerAccount account : accounts) {
                write(account, pages);
            }
            return pages.bytes(ArchiveFile.PLAIN);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot print the statement of " + first.customerId(), e);
        }
    }

    private static void write(CustomerAccount account, PrintedPages pages) throws IOException {
        pages.gap();
        pages.strong("Open items in " + account.currency());
        pages.rule();
        pages.row(ITEMS, List.of("", "Number", "Date", "Due", "Late", "Amount", "Open"), true);
        for (AccountLine line : account.lines()) {
            pages.row(ITEMS, cells(line), false);
        }
        pages.rule();
        sum("Owed", account.debts(), pages);
        if (!account.disputed().isZero()) {
            sum("of it disputed", account.disputed(), pages);
        }
        sum("Credits", account.credits().negated(), pages);
        sum("Payments without an invoice", account.unapplied().negated(), pages);
        pages.row(
                SUMS,
                List.of("Balance in " + account.currency(), account.balance().toPlainString()),
                true);
        ages(account, pages);
    }

    private static List<String> cells(AccountLine line) {
        String what =
                switch (line.kind()) {
                    case INVOICE -> "Invoice";
                    case DEBIT_MEMO -> "Debit memo";
                    case CREDIT_MEMO -> "Credit memo";
                    case PAYMENT -> "Payment";
                };
        return List.of(
                line.disputed() ? what + ", disputed" : what,
                line.number().isEmpty() ? line.id() : line.number(),
                line.issueDate().toString(),
                line.isDebt() ? line.dueDate().toString() : "",
                line.daysPastDue() > 0 ? Integer.toString(line.daysPastDue()) : "",
                line.amount().toPlainString(),
                line.open().toPlainString());
    }

    private static void sum(String name, Money amount, PrintedPages pages) throws IOException {
        pages.row(SUMS, List.of(name, amount.toPlainString()), false);
    }

    private static void ages(CustomerAccount account, PrintedPages pages) throws IOException {
        Ageing ageing = account.ageing();
        pages.gap();
        pages.row(
                AGES,
                List.of("Not due", "1–30 days", "31–60 days", "61–90 days", "Over 90", "Disputed"),
                true);
        pages.row(
                AGES,
                List.of(
                        ageing.current().toPlainString(),
                        ageing.days1To30().toPlainString(),
                        ageing.days31To60().toPlainString(),
                        ageing.days61To90().toPlainString(),
                        ageing.over90().toPlainString(),
                        account.disputed().toPlainString()),
                false);
    }
}
