package io.tieout.formats.print;

import io.tieout.core.money.Currencies;
import io.tieout.core.money.Money;
import io.tieout.core.statements.CauseAmount;
import io.tieout.core.statements.LineOutcome;
import io.tieout.core.statements.MissingItem;
import io.tieout.core.statements.StatementCause;
import io.tieout.core.statements.StatementReconciliation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A reconciled statement as a workbook of three sheets, to be filtered and summed: amounts are
 * numbers with the currency's digits, days are days, and numbers of documents are texts.
 */
public final class StatementReconciliationXlsx {

    private static final String DAY = "yyyy-mm-dd";

    private final StatementReconciliation told;
    private final String amounts;

    private StatementReconciliationXlsx(StatementReconciliation told) {
        this.told = told;
        int digits = Currencies.scaleOf(told.theirBalance().currency());
        this.amounts = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
    }

    public static byte[] of(StatementReconciliation told) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StatementReconciliationXlsx sheets = new StatementReconciliationXlsx(told);
        try (Workbook book = new Workbook(bytes, "Tieout", "1.0")) {
            sheets.difference(book.newWorksheet("Difference"));
            sheets.lines(book.newWorksheet("Lines"));
            sheets.missing(book.newWorksheet("Not on the statement"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + told.statementId(), e);
        }
        return bytes.toByteArray();
    }

    private void difference(Worksheet sheet) {
        int row = 0;
        header(sheet, "", "amount", "currency");
        sum(sheet, ++row, "their balance", told.theirBalance());
        sum(sheet, ++row, "our balance", told.ourBalance());
        sum(sheet, ++row, "difference", told.difference());
        for (CauseAmount cause : told.causes()) {
            sum(sheet, ++row, cause.cause().wireName(), cause.amount());
        }
        sum(sheet, ++row, "unexplained", told.unexplained());
        sheet.value(row + 2, 0, "status");
        sheet.value(row + 2, 1, told.status().wireName());
        sheet.value(row + 3, 0, "statement date");
        day(sheet, row + 3, 1, told.statementDate());
    }

    private void lines(Worksheet sheet) {
        header(
                sheet,
                "line",
                "date",
                "kind",
                "number",
                "text",
                "theirs",
                "ours",
                "difference",
                "causes",
                "rule",
                "items");
        int row = 0;
        for (LineOutcome line : told.lines()) {
            row++;
            sheet.value(row, 0, line.id());
            day(sheet, row, 1, line.line().documentDate());
            sheet.value(row, 2, line.line().kind().wireName());
            sheet.value(row, 3, line.line().reference());
            sheet.value(row, 4, line.line().text());
            amount(sheet, row, 5, line.line().amount());
            amount(sheet, row, 6, line.ours());
            amount(sheet, row, 7, line.difference());
            sheet.value(
                    row,
                    8,
                    line.causes().stream()
                            .map(StatementCause::wireName)
                            .collect(Collectors.joining(", ")));
            sheet.value(row, 9, line.rule());
            sheet.value(row, 10, String.join(", ", line.items()));
        }
    }

    private void missing(Worksheet sheet) {
        header(sheet, "item", "date", "number", "difference", "cause");
        int row = 0;
        for (MissingItem item : told.missing()) {
            row++;
            sheet.value(row, 0, item.id());
            if (item.documentDate() != null) {
                day(sheet, row, 1, item.documentDate());
            }
            sheet.value(row, 2, item.number());
            amount(sheet, row, 3, item.difference());
            sheet.value(row, 4, item.cause().wireName());
        }
    }

    private static void header(Worksheet sheet, String... names) {
        for (int i = 0; i < names.length; i++) {
            sheet.value(0, i, names[i]);
            sheet.style(0, i).bold().set();
        }
    }

    private void sum(Worksheet sheet, int row, String name, Money value) {
        sheet.value(row, 0, name);
        amount(sheet, row, 1, value);
        sheet.value(row, 2, value.currency());
    }

    private void amount(Worksheet sheet, int row, int column, Money value) {
        sheet.value(row, column, value.toBigDecimal());
        sheet.style(row, column).format(amounts).set();
    }

    private static void day(Worksheet sheet, int row, int column, LocalDate value) {
        sheet.value(row, column, value);
        sheet.style(row, column).format(DAY).set();
    }
}
