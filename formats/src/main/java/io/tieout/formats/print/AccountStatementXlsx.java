package io.tieout.formats.print;

import io.tieout.core.accounts.AccountLine;
import io.tieout.core.accounts.Ageing;
import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.money.Currencies;
import io.tieout.core.money.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A customer's accounts as a workbook to be filtered and summed: a sheet of balances, and one of
 * open items for each currency. Amounts are numbers with the currency's digits, days are days, and
 * numbers of documents are texts.
 */
public final class AccountStatementXlsx {

    private static final String DAY = "yyyy-mm-dd";

    private AccountStatementXlsx() {}

    /**
     * @param accounts of one customer, one for each currency
     * @param customerName as it is addressed
     */
    public static byte[] of(List<CustomerAccount> accounts, String customerName) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Tieout", "1.0")) {
            balances(book.newWorksheet("Balances"), accounts, customerName);
            for (CustomerAccount account : accounts) {
                items(book.newWorksheet("Open items " + account.currency()), account);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot print the accounts of " + accounts.get(0).customerId(), e);
        }
        return bytes.toByteArray();
    }

    private static void balances(
            Worksheet sheet, List<CustomerAccount> accounts, String customerName) {
        header(
                sheet,
                "customer",
                "name",
                "as of",
                "currency",
                "owed",
                "of it disputed",
                "credits",
                "payments without an invoice",
                "balance",
                "not due",
                "1-30 days",
                "31-60 days",
                "61-90 days",
                "over 90 days");
        int row = 0;
        for (CustomerAccount it : accounts) {
            row++;
            sheet.value(row, 0, it.customerId());
            sheet.value(row, 1, customerName);
            day(sheet, row, 2, it.asOfDate());
            sheet.value(row, 3, it.currency());
            Ageing ageing = it.ageing();
            amounts(
                    sheet,
                    row,
                    4,
                    it.debts(),
                    it.disputed(),
                    it.credits().negated(),
                    it.unapplied().negated(),
                    it.balance(),
                    ageing.current(),
                    ageing.days1To30(),
                    ageing.days31To60(),
                    ageing.days61To90(),
                    ageing.over90());
        }
    }

    private static void items(Worksheet sheet, CustomerAccount account) {
        header(
                sheet,
                "kind",
                "id",
                "number",
                "order",
                "date",
                "due",
                "amount",
                "open",
                "days past due",
                "disputed");
        int row = 0;
        for (AccountLine line : account.lines()) {
            row++;
            sheet.value(row, 0, line.kind().name().toLowerCase(Locale.ROOT));
            sheet.value(row, 1, line.id());
            sheet.value(row, 2, line.number());
            sheet.value(row, 3, line.orderNumber());
            day(sheet, row, 4, line.issueDate());
            day(sheet, row, 5, line.dueDate());
            amounts(sheet, row, 6, line.amount(), line.open());
            if (line.isDebt()) {
                sheet.value(row, 8, line.daysPastDue());
            }
            sheet.value(row, 9, line.disputed() ? "yes" : "");
        }
    }

    private static void header(Worksheet sheet, String... names) {
        for (int i = 0; i < names.length; i++) {
            sheet.value(0, i, names[i]);
            sheet.style(0, i).bold().set();
        }
    }

    private static void amounts(Worksheet sheet, int row, int firstColumn, Money... values) {
        for (int i = 0; i < values.length; i++) {
            int digits = Currencies.scaleOf(values[i].currency());
            String format = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
            sheet.value(row, firstColumn + i, values[i].toBigDecimal());
            sheet.style(row, firstColumn + i).format(format).set();
        }
    }

    private static void day(Worksheet sheet, int row, int column, LocalDate value) {
        sheet.value(row, column, value);
        sheet.style(row, column).format(DAY).set();
    }
}
