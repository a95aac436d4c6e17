package io.tieout.formats.csv;

import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementForm;
import io.tieout.core.documents.StatementLine;
import io.tieout.core.documents.StatementLineKind;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Function;

/** The rows of one statement, while they come; positive is what the debtor owes. */
final class StatementRows {

    /** What a row says of its statement; rows with the same are of one statement. */
    record Head(
            String id,
            String companyId,
            StatementSide side,
            String partyId,
            String partyName,
            LocalDate statementDate,
            LocalDate fromDate,
            StatementForm form,
            String currency) {}

    private final CsvMapping mapping;
    private final Columns columns;
    private final Head head;
    private final List<StatementLine> lines = new ArrayList<>();
    private Money opening;
    private Money closing;
    private int refused;

    StatementRows(CsvMapping mapping, Columns columns, Head head) {
        this.mapping = mapping;
        this.columns = columns;
        this.head = head;
    }

    static Head head(Columns columns, List<String> row) throws BadCellException {
        columns.checkWidth(row);
        LocalDate statementDate = columns.date(row, "statementDate");
        String companyId = columns.cell(row, "companyId");
        String partyId = columns.required(row, "partyId");
        String currency = columns.required(row, "currency").toUpperCase(Locale.ROOT);
        StatementSide side =
                named(StatementSide.values(), StatementSide::wireName, columns, row, "side");
        String id = columns.cell(row, "statementId");
        if (id == null) {
            StringJoiner made = new StringJoiner("/", "csv/", "");
            made.add(side.wireName());
            if (companyId != null) {
                made.add(companyId);
            }
            id = made.add(partyId).add(statementDate.toString()).add(currency).toString();
        }
        return new Head(
                id,
                companyId,
                side,
                partyId,
                columns.cell(row, "partyName"),
                statementDate,
                columns.optionalDate(row, "fromDate"),
                columns.cell(row, "form") == null
                        ? null
                        : named(
                                StatementForm.values(),
                                StatementForm::wireName,
                                columns,
                                row,
                                "form"),
                currency);
    }

    private static <E> E named(
            E[] all, Function<E, String> name, Columns columns, List<String> row, String field)
            throws BadCellException {
        String stated = columns.required(row, field);
        for (E each : all) {
            if (name.apply(each).equalsIgnoreCase(stated)) {
                return each;
            }
        }
        throw new BadCellException(field, "'" + Cells.clip(stated) + "' is not known");
    }

    Head head() {
        return head;
    }

    /** Says that a row of the statement could not be read. */
    void refuse() {
        refused++;
    }

    int refused() {
        return refused;
    }

    /**
     * Adds the line of a row; what one row says of balances the last one that says it says best.
     */
    void add(List<String> row) throws BadCellException {
        String currency = head.currency();
        StatementLine line =
                new StatementLine(
                        columns.date(row, "date"),
                        kind(row),
                        columns.cell(row, "reference"),
                        amount(row),
                        turned(columns.optionalAmount(row, "balance", currency)),
                        columns.cell(row, "text"));
        Money openingHere = turned(columns.optionalAmount(row, "openingBalance", currency));
        Money closingHere = turned(columns.optionalAmount(row, "closingBalance", currency));
        lines.add(line);
        opening = opening == null ? openingHere : opening;
        closing = closingHere == null ? closing : closingHere;
    }

    private StatementLineKind kind(List<String> row) throws BadCellException {
        String word = columns.cell(row, "kind");
        if (word == null) {
            return StatementLineKind.OTHER;
        }
        StatementLineKind kind = mapping.kinds().get(word.toUpperCase(Locale.ROOT));
        if (kind == null) {
            throw new BadCellException(
                    "kind", "'" + Cells.clip(word) + "' is none of the kinds of the mapping");
        }
        return kind;
    }

    /** In two columns, or with an indicator, the debit side is what the debtor owes. */
    private Money amount(List<String> row) throws BadCellException {
        Money amount = columns.signed(row, head.currency());
        return columns.has("amount") && !columns.has("indicator") ? amount : amount.negated();
    }

    private Money turned(Money balance) {
        return balance == null || !mapping.amounts().inverted() ? balance : balance.negated();
    }

    /** The statement of these rows. */
    PartyStatement statement() throws BadCellException {
        Money end = columns.isGiven("closingBalance") ? closing : lastBalance();
        if (end == null) {
            throw new BadCellException(
                    columns.isGiven("closingBalance") ? "closingBalance" : "balance",
                    "no row of " + head.id() + " says what the balance is in the end");
        }
        return new PartyStatement(
                head.id(),
                head.companyId(),
                head.side(),
                head.partyId(),
                head.partyName(),
                head.statementDate(),
                head.fromDate(),
                head.form(),
                opening,
                end,
                lines);
    }

    private Money lastBalance() {
        return lines.isEmpty() ? null : lines.get(lines.size() - 1).balance();
    }
}
