package io.tieout.formats.csv;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Streams;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/** Makes the documents of one file's rows. */
final class RowMapper {

    private final CsvMapping mapping;
    private final Columns columns;
    private final LineIds ids = new LineIds();

    RowMapper(CsvMapping mapping, Columns columns) {
        this.mapping = mapping;
        this.columns = columns;
    }

    CanonicalEvent event(List<String> row) throws BadCellException {
        columns.checkWidth(row);
        String accountId = columns.required(row, "accountId").replace(" ", "");
        Money amount = columns.signed(row, columns.required(row, "currency"));
        String dateField = MappingRules.dateField(mapping.stream());
        LocalDate date = columns.date(row, dateField);
        String id = columns.has("id") ? columns.required(row, "id") : null;
        if (id == null) {
            id = ids.next(accountId, date.toString(), amount.toPlainString(), row);
        }
        return mapping.stream().equals(Streams.LEDGER_ENTRIES)
                ? ledgerEntry(row, id, accountId, amount, date)
                : bankTransaction(row, id, accountId, amount, date);
    }

    private BankTransaction bankTransaction(
            List<String> row, String id, String accountId, Money amount, LocalDate date)
            throws BadCellException {
        return new BankTransaction(
                id,
                accountId,
                amount,
                date,
                columns.optionalDate(row, "valueDate"),
                columns.cell(row, "counterpartyName"),
                columns.cell(row, "counterpartyAccount"),
                columns.references(row),
                columns.cell(row, "text"),
                columns.cell(row, "transactionCode"),
                columns.cell(row, "paymentMethod"),
                columns.cell(row, "statementId"),
                0,
                BookingStatus.BOOKED,
                false);
    }

    private LedgerEntry ledgerEntry(
            List<String> row, String id, String accountId, Money amount, LocalDate date) {
        return new LedgerEntry(
                id,
                accountId,
                amount,
                date,
                columns.cell(row, "counterpartyName"),
                columns.cell(row, "counterpartyAccount"),
                columns.references(row),
                columns.cell(row, "text"),
                columns.cell(row, "kind"));
    }
}
