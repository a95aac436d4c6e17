package io.tieout.formats.ubl;

import io.tieout.core.documents.InvalidFieldException;
import io.tieout.core.documents.MissingFieldException;
import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementLine;
import io.tieout.core.documents.StatementLineKind;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.money.Currencies;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a statement of the fields of a UBL document, each by its path below the root. */
final class UblStatement {

    private static final String SUPPLIER = "AccountingSupplierParty/";
    private static final String REFERENCE = "BillingReference/";

    private final Map<String, String> fields = new HashMap<>();
    private final List<Map<String, String>> lines = new ArrayList<>();

    /** Of the document as a whole. */
    Map<String, String> fields() {
        return fields;
    }

    void add(Map<String, String> line) {
        lines.add(line);
    }

    PartyStatement event() {
        String currency = currency();
        LocalDate statementDate = date(fields, "IssueDate");
        List<StatementLine> all = new ArrayList<>(lines.size());
        for (Map<String, String> line : lines) {
            all.add(line(line, statementDate, currency));
        }
        return new PartyStatement(
                required(fields, "ID"),
                fields.get("AccountingCustomerParty/SupplierAssignedAccountID"),
                StatementSide.VENDOR,
                partyId(),
                fields.get(SUPPLIER + "Party/PartyName/Name"),
                statementDate,
                optionalDate(fields, "StatementPeriod/StartDate"),
                null,
                null,
                amount(fields, "TotalBalanceAmount", currency),
                all);
    }

    private String currency() {
        String currency =
                fields.getOrDefault(
                        "DocumentCurrencyCode", fields.get("TotalBalanceAmount@currencyID"));
        if (currency == null) {
            throw new MissingFieldException("DocumentCurrencyCode");
        }
        if (!Currencies.isKnown(currency)) {
            throw new InvalidFieldException("DocumentCurrencyCode", "is unknown: " + currency);
        }
        return currency;
    }

    /** The number that we gave the vendor; else how the vendor identifies itself. */
    private String partyId() {
        for (String place :
                List.of(
                        "CustomerAssignedAccountID",
                        "Party/PartyIdentification/ID",
                        "Party/EndpointID",
                        "Party/PartyTaxScheme/CompanyID")) {
            if (fields.get(SUPPLIER + place) != null) {
                return fields.get(SUPPLIER + place);
            }
        }
        throw new MissingFieldException(SUPPLIER + "CustomerAssignedAccountID");
    }

    private static StatementLine line(
            Map<String, String> line, LocalDate statementDate, String currency) {
        Money debit = optionalAmount(line, "DebitLineAmount", currency);
        Money credit = optionalAmount(line, "CreditLineAmount", currency);
        if (debit == null && credit == null) {
            throw new MissingFieldException("StatementLine/DebitLineAmount");
        }
        Money zero = Money.zero(currency);
        Money amount = (debit == null ? zero : debit).minus(credit == null ? zero : credit);
        StatementLineKind kind = kind(line);
        String document =
                switch (kind) {
                    case INVOICE -> REFERENCE + "InvoiceDocumentReference/";
                    case CREDIT_NOTE -> REFERENCE + "CreditNoteDocumentReference/";
                    case DEBIT_NOTE -> REFERENCE + "DebitNoteDocumentReference/";
                    default -> "DocumentReference/";
                };
        LocalDate documentDate = optionalDate(line, document + "IssueDate");
        if (documentDate == null) {
            documentDate = optionalDate(line, "CollectedPayment/PaidDate");
        }
        if (documentDate == null) {
            documentDate = optionalDate(line, "CollectedPayment/ReceivedDate");
        }
        return new StatementLine(
                documentDate == null ? statementDate : documentDate,
                kind,
                line.getOrDefault(document + "ID", line.get("CollectedPayment/ID")),
                amount,
                optionalAmount(line, "BalanceAmount", currency),
                line.get("Note"));
    }

    private static StatementLineKind kind(Map<String, String> line) {
        if (Boolean.parseBoolean(line.get("BalanceBroughtForwardIndicator"))) {
            return StatementLineKind.BROUGHT_FORWARD;
        }
        if (line.containsKey(REFERENCE + "InvoiceDocumentReference/ID")) {
            return StatementLineKind.INVOICE;
        }
        if (line.containsKey(REFERENCE + "CreditNoteDocumentReference/ID")) {
            return StatementLineKind.CREDIT_NOTE;
        }
        if (line.containsKey(REFERENCE + "DebitNoteDocumentReference/ID")) {
            return StatementLineKind.DEBIT_NOTE;
        }
        boolean pays = line.keySet().stream().anyMatch(it -> it.startsWith("CollectedPayment/"));
        return pays ? StatementLineKind.PAYMENT : StatementLineKind.OTHER;
    }

    private static String required(Map<String, String> from, String place) {
        if (from.get(place) == null) {
            throw new MissingFieldException(place);
        }
        return from.get(place);
    }

    private static LocalDate date(Map<String, String> from, String place) {
        required(from, place);
        return optionalDate(from, place);
    }

    /** A day may carry a time zone, which says nothing about it. */
    private static LocalDate optionalDate(Map<String, String> from, String place) {
        String text = from.get(place);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeParseException e) {
            throw new InvalidFieldException(place, "is not a date: " + text);
        }
    }

    private static Money amount(Map<String, String> from, String place, String currency) {
        required(from, place);
        return optionalAmount(from, place, currency);
    }

    private static Money optionalAmount(Map<String, String> from, String place, String currency) {
        String text = from.get(place);
        if (text == null) {
            return null;
        }
        if (!from.getOrDefault(place + "@currencyID", currency).equals(currency)) {
            throw new InvalidFieldException(
                    place, "is in " + from.get(place + "@currencyID") + ", not in " + currency);
        }
        try {
            return Money.parse(text, currency);
        } catch (NumberFormatException | ArithmeticException e) {
            throw new InvalidFieldException(place, "is not an amount of " + currency + ": " + text);
        }
    }
}
