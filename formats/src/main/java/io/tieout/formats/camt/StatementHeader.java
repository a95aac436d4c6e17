package io.tieout.formats.camt;

import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything of a statement, report or notification that is not an entry. A field that cannot be
 * accepted spoils the frame (balances and period), not the entries.
 */
final class StatementHeader {

    // A statement has at most a dozen kinds of balances, each in a few currencies.
    private static final int BALANCES_LIMIT = 1_000;

    private final XmlCursor xml;
    private final SharedParts parts;
    private final FieldValues values;

    final List<Balance> openings = new ArrayList<>(1);
    final List<Balance> previousClosings = new ArrayList<>(1);
    final List<Balance> closings = new ArrayList<>(1);
    final int line;
    String id = "";
    String accountId = "";
    String accountCurrency = "";
    String legalSequence = "";
    String electronicSequence = "";
    LocalDate from;
    LocalDate to;
    LocalDate created;
    String page = "";
    boolean lastPage = true;

    /** The first field that could not be accepted; null if all are good. */
    BadField problem;

    StatementHeader(XmlCursor xml, SharedParts parts, FieldValues values) {
        this.xml = xml;
        this.parts = parts;
        this.values = values;
        this.line = xml.line();
    }

    /** Reads one child of the statement that is not an entry. */
    void accept() throws MalformedInput {
        int depth = xml.depth();
        try {
            read();
        } catch (BadField e) {
            problem = problem == null ? e : problem;
            xml.leave(depth);
        }
    }

    private void read() throws MalformedInput, BadField {
        switch (xml.name()) {
            case "Id" -> id = xml.text();
            case "StmtPgntn", "RptPgntn", "NtfctnPgntn" -> pagination();
            case "LglSeqNb" -> legalSequence = xml.text();
            case "ElctrncSeqNb" -> electronicSequence = xml.text();
            case "CreDtTm" -> created = values.date(xml);
            case "FrToDt" -> period();
            case "Acct" -> account();
            case "Bal" -> balance();
            default -> xml.skip();
        }
    }

    private void pagination() throws MalformedInput, BadField {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "PgNb" -> page = xml.text();
                case "LastPgInd" -> lastPage = FieldValues.indicator(xml);
                default -> xml.skip();
            }
        }
    }

    private void period() throws MalformedInput, BadField {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "FrDt", "FrDtTm" -> from = values.date(xml);
                case "ToDt", "ToDtTm" -> to = values.date(xml);
                default -> xml.skip();
            }
        }
    }

    private void account() throws MalformedInput, BadField {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Id" -> accountId = parts.accountNumber();
                case "Ccy" -> accountCurrency = xml.text();
                default -> xml.skip();
            }
        }
    }

    private void balance() throws MalformedInput, BadField {
        BalanceType type = new BalanceType("", false);
        String value = null;
        String currency = null;
        Boolean credit = null;
        LocalDate date = null;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Tp" -> type = balanceType();
                case "Amt" -> {
                    currency = xml.attribute("Ccy");
                    value = xml.text();
                }
                case "CdtDbtInd" -> credit = FieldValues.credit(xml);
                case "Dt" -> date = values.date(xml);
                default -> xml.skip();
            }
        }
        List<Balance> target = kept(type);
        if (target != null && target.size() < BALANCES_LIMIT) {
            String path = xml.lastPath();
            require(value, path + "/Amt", "amount is missing");
            require(credit, path + "/CdtDbtInd", "credit or debit indicator is missing");
            Money amount = FieldValues.money(path + "/Amt", value, currency);
            target.add(new Balance(credit ? amount : amount.negated(), date));
        }
    }

    private static void require(Object value, String path, String reason) throws BadField {
        if (value == null) {
            throw new BadField(path, reason);
        }
    }

    /**
     * @param interim between two pages of one statement, so neither its opening nor its closing
     */
    private record BalanceType(String code, boolean interim) {}

    private BalanceType balanceType() throws MalformedInput, BadField {
        String code = "";
        boolean interim = false;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "CdOrPrtry", "Cd" -> code = xml.text();
                case "SubTp" -> interim = xml.text().equals("INTM");
                default -> xml.skip();
            }
        }
        return new BalanceType(code, interim);
    }

    private List<Balance> kept(BalanceType type) {
        if (type.interim()) {
            return null;
        }
        return switch (type.code()) {
            case "OPBD" -> openings;
            case "PRCD" -> previousClosings;
            case "CLBD" -> closings;
            default -> null;
        };
    }

    /** The bank's running number as it stands; empty if it gives none. */
    String sequence() {
        return legalSequence.isEmpty() ? electronicSequence : legalSequence;
    }
}
