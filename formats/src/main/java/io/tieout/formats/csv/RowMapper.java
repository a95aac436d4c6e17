package io.tieout.formats.csv;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.Streams;
import io.tieout.core.money.Money;
import io.tieout.formats.csv.CsvMapping.ReferenceColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the documents of one file's rows. */
final class RowMapper {

    private final CsvMapping mapping;
    private final Map<String, int[]> columns = new HashMap<>();
    private final int[] referenceColumns;
    private final int width;
    private final Cells cells;
    private final LineIds ids = new LineIds();

    /**
     * @param header the names of the columns; null if they are numbered
     * @throws IllegalArgumentException if a column of the mapping is not there, or twice
     */
    RowMapper(CsvMapping mapping, List<String> header) {
        this.mapping = mapping;
        this.cells = new Cells(mapping.amounts(), mapping.dates());
        mapping.columns()
                .forEach(
                        (field, names) ->
                                columns.put(
                                        field,
                                        names.stream()
                                                .mapToInt(name -> indexOf(name, header))
                                                .toArray()));
        this.referenceColumns =
                mapping.references().stream()
                        .mapToInt(reference -> indexOf(reference.column(), header))
                        .toArray();
        this.width = header == null ? lastColumn() + 1 : header.size();
    }

    private static int indexOf(String name, List<String> header) {
        if (header == null) {
            return Integer.parseInt(name) - 1;
        }
        int index = header.indexOf(name.strip());
        if (index < 0 || header.lastIndexOf(name.strip()) != index) {
            throw new IllegalArgumentException(
                    (index < 0 ? "no column '" : "more than one column '")
                            + name
                            + "' in the header "
                            + header);
        }
        return index;
    }

    private int lastColumn() {
        int last = 0;
        for (int[] indexes : columns.values()) {
            for (int index : indexes) {
                last = Math.max(last, index);
            }
        }
        for (int index : referenceColumns) {
            last = Math.max(last, index);
        }
        return last;
    }

    CanonicalEvent event(List<String> row) throws BadCellException {
        checkWidth(row);
        String accountId = required(row, "accountId").replace(" ", "");
        Money amount = signed(row, required(row, "currency"));
        String dateField = MappingRules.dateField(mapping.stream());
        LocalDate date = cells.date(dateField, required(row, dateField));
        String id = columns.containsKey("id") ? required(row, "id") : null;
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
        String valueDate = cell(row, "valueDate");
        return new BankTransaction(
                id,
                accountId,
                amount,
                date,
                valueDate == null ? null : cells.date("valueDate", valueDate),
                cell(row, "counterpartyName"),
                cell(row, "counterpartyAccount"),
                references(row),
                cell(row, "text"),
                cell(row, "transactionCode"),
                cell(row, "paymentMethod"),
                cell(row, "statementId"),
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
                cell(row, "counterpartyName"),
                cell(row, "counterpartyAccount"),
                references(row),
                cell(row, "text"),
                cell(row, "kind"));
    }

    /** More cells than columns mean a delimiter in a cell: then no cell can be trusted. */
    private void checkWidth(List<String> row) throws BadCellException {
        boolean extra = mapping.dialect().header() && hasTextBehind(row);
        if (row.size() < width || extra) {
            throw new BadCellException("", "has " + row.size() + " cells, expected " + width);
        }
    }

    private boolean hasTextBehind(List<String> row) {
        return row.size() > width
                && row.subList(width, row.size()).stream().anyMatch(cell -> !cell.isBlank());
    }

    private Money signed(List<String> row, String currency) throws BadCellException {
        Money amount =
                columns.containsKey("debit")
                        ? debitOrCredit(row, currency)
                        : columns.containsKey("indicator")
                                ? indicated(row, currency)
                                : cells.amount("amount", required(row, "amount"), currency);
        return mapping.amounts().inverted() ? amount.negated() : amount;
    }

    private Money indicated(List<String> row, String currency) throws BadCellException {
        Money amount = cells.amount("amount", required(row, "amount"), currency);
        String indicator = required(row, "indicator");
        String word = indicator.toUpperCase(Locale.ROOT);
        boolean credit = mapping.amounts().credits().contains(word);
        if (!credit && !mapping.amounts().debits().contains(word)) {
            throw new BadCellException(
                    "indicator",
                    "'" + Cells.clip(indicator) + "' stands neither for credit nor for debit");
        }
        if (amount.signum() < 0) {
            throw new BadCellException(
                    "amount", "is negative and has an indicator: only one may give the sign");
        }
        return credit ? amount : amount.negated();
    }

    /** Exactly one of the two cells has an amount; a debit may be written with its minus. */
    private Money debitOrCredit(List<String> row, String currency) throws BadCellException {
        Money debit = optional(row, "debit", currency);
        Money credit = optional(row, "credit", currency);
        if (debit.isZero() == credit.isZero()) {
            throw new BadCellException(
                    "debit",
                    debit.isZero()
                            ? "neither debit nor credit has an amount"
                            : "both debit and credit have an amount");
        }
        if (credit.signum() < 0) {
            throw new BadCellException("credit", "is negative");
        }
        return debit.isZero() ? credit : debit.abs().negated();
    }

    private Money optional(List<String> row, String field, String currency)
            throws BadCellException {
        String text = cell(row, field);
        return cells.amount(field, text == null ? "0" : text, currency);
    }

    private List<Reference> references(List<String> row) {
        List<Reference> references = new ArrayList<>(referenceColumns.length);
        for (int i = 0; i < referenceColumns.length; i++) {
            ReferenceColumn column = mapping.references().get(i);
            String value = row.get(referenceColumns[i]);
            if (!value.isBlank()) {
                references.add(new Reference(column.type(), value));
            }
        }
        return references;
    }

    private String required(List<String> row, String field) throws BadCellException {
        String value = cell(row, field);
        if (value == null) {
            throw new BadCellException(field, "required field '" + field + "' is missing");
        }
        return value;
    }

    /** The cell or cells of a field without outer blanks; null if there is nothing in them. */
    private String cell(List<String> row, String field) {
        int[] indexes = columns.get(field);
        if (indexes == null) {
            return mapping.constants().get(field);
        }
        StringBuilder text = new StringBuilder();
        for (int index : indexes) {
            String cell = row.get(index).strip();
            text.append(text.length() == 0 || cell.isEmpty() ? "" : " ").append(cell);
        }
        return text.length() == 0 ? null : text.toString();
    }
}
