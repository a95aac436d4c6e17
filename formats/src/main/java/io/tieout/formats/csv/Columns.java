package io.tieout.formats.csv;

import io.tieout.core.documents.Reference;
import io.tieout.core.money.Money;
import io.tieout.formats.csv.CsvMapping.ReferenceColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The cells of one file's rows, by canonical field. */
final class Columns {

    private final CsvMapping mapping;
    private final Map<String, String> given;
    private final Map<String, int[]> columns = new HashMap<>();
    private final int[] referenceColumns;
    private final int width;
    private final Cells cells;

    /**
     * @param header the names of the columns; null if they are numbered
     * @param given values of fields that no column has
     * @throws IllegalArgumentException if a column of the mapping is not there, or twice
     */
    Columns(CsvMapping mapping, List<String> header, Map<String, String> given) {
        this.mapping = mapping;
        this.given = given;
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

    boolean has(String field) {
        return columns.containsKey(field);
    }

    /** Whether a column has it, or the file as a whole. */
    boolean isGiven(String field) {
        return has(field) || given.containsKey(field);
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

    /** More cells than columns mean a delimiter in a cell: then no cell can be trusted. */
    void checkWidth(List<String> row) throws BadCellException {
        boolean extra = mapping.dialect().header() && hasTextBehind(row);
        if (row.size() < width || extra) {
            throw new BadCellException("", "has " + row.size() + " cells, expected " + width);
        }
    }

    private boolean hasTextBehind(List<String> row) {
        return row.size() > width
                && row.subList(width, row.size()).stream().anyMatch(cell -> !cell.isBlank());
    }

    LocalDate date(List<String> row, String field) throws BadCellException {
        return cells.date(field, required(row, field));
    }

    /** Null if there is nothing in the cell. */
    LocalDate optionalDate(List<String> row, String field) throws BadCellException {
        String text = cell(row, field);
        return text == null ? null : cells.date(field, text);
    }

    /** Null if there is nothing in the cell. */
    Money optionalAmount(List<String> row, String field, String currency) throws BadCellException {
        String text = cell(row, field);
        return text == null ? null : cells.amount(field, text, currency);
    }

    /** By the sign convention of the mapping: credits positive, debits negative. */
    Money signed(List<String> row, String currency) throws BadCellException {
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

    List<Reference> references(List<String> row) {
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

    String required(List<String> row, String field) throws BadCellException {
        String value = cell(row, field);
        if (value == null) {
            throw new BadCellException(field, "required field '" + field + "' is missing");
        }
        return value;
    }

    /** The cell or cells of a field without outer blanks; null if there is nothing in them. */
    String cell(List<String> row, String field) {
        int[] indexes = columns.get(field);
        if (indexes == null) {
            return given.get(field);
        }
        StringBuilder text = new StringBuilder();
        for (int index : indexes) {
            String cell = row.get(index).strip();
            text.append(text.length() == 0 || cell.isEmpty() ? "" : " ").append(cell);
        }
        return text.length() == 0 ? null : text.toString();
    }
}
