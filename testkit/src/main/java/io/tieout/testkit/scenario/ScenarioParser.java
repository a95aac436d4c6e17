package io.tieout.testkit.scenario;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.money.Currencies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a scenario file; its form stands in the package description.
 *
 * <p>Not thread-safe: one parser reads one file.
 */
public final class ScenarioParser {

    private final String file;
    private final List<Scenario> scenarios = new ArrayList<>();
    private String name;
    private boolean continuous;
    private String bookCurrency;
    private String accountId;
    private String currency;
    private List<Observed> events = new ArrayList<>();
    private List<Expectation> expectations = new ArrayList<>();

    private ScenarioParser(String file) {
        this.file = file;
    }

    /**
     * @param file its name, for messages
     * @throws ScenarioSyntaxException at the first line that cannot be read
     */
    public static List<Scenario> parse(String file, String text) {
        ScenarioParser parser = new ScenarioParser(file);
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            parser.read(line.strip(), number);
        }
        parser.finish();
        return parser.scenarios;
    }

    private void read(String text, int number) {
        if (text.startsWith("scenario:")) {
            finish();
            name = text.substring("scenario:".length()).strip();
            return;
        }
        ScenarioLine line = new ScenarioLine(file, number, text);
        if (line.isEmpty()) {
            return;
        }
        if (name == null) {
            throw line.error("a file begins with 'scenario:'");
        }
        try {
            readStatement(line);
        } catch (ScenarioSyntaxException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw line.error(e.getMessage());
        }
    }

    private void readStatement(ScenarioLine line) {
        String keyword = line.word("a keyword");
        switch (keyword) {
            case "mode:" -> readMode(line);
            case "books:" -> readBooks(line);
            case "account:" -> readAccount(line);
            case "bank" -> add(line, EventLines.bank(line, account(line), currency));
            case "ledger" -> add(line, EventLines.ledger(line, account(line), currency));
            case "statement" -> add(line, EventLines.statement(line, account(line), currency));
            case "customer" -> add(line, CashLines.customer(line));
            case "receivable" -> add(line, CashLines.receivable(line, currency(line)));
            case "rate" -> add(line, CashLines.rate(line));
            case "remittance" -> add(line, RemittanceLines.read(line, currency(line)));
            case "vendor" -> add(line, PayablesLines.vendor(line));
            case "glaccount" -> add(line, PayablesLines.account(line));
            case "order" -> add(line, PayablesLines.order(line, currency(line)));
            case "receipt" -> add(line, PayablesLines.receipt(line));
            case "invoice" ->
                    add(line, InvoiceLines.read(line, InvoiceKind.INVOICE, currency(line)));
            case "credit" ->
                    add(line, InvoiceLines.read(line, InvoiceKind.CREDIT_NOTE, currency(line)));
            case "decision" ->
                    add(
                            line,
                            DecisionLines.read(
                                    line, account(line), currency, events, observedAt(line)));
            case "expect" -> expectations.add(ExpectationLines.read(line, account(line), currency));
            default -> throw line.error("unknown keyword '" + keyword + "'");
        }
    }

    private void readMode(ScenarioLine line) {
        String mode = line.word("the mode");
        if (!List.of("bounded", "continuous").contains(mode)) {
            throw line.error("not bounded or continuous: '" + mode + "'");
        }
        continuous = mode.equals("continuous");
        line.end();
    }

    private void readBooks(ScenarioLine line) {
        bookCurrency = line.word("the company's currency");
        line.end();
        requireKnown(line, bookCurrency);
    }

    private static void requireKnown(ScenarioLine line, String currency) {
        if (!Currencies.isKnown(currency)) {
            throw line.error("unknown currency '" + currency + "'");
        }
    }

    private void readAccount(ScenarioLine line) {
        accountId = line.word("the account");
        currency = line.word("the currency");
        line.end();
        requireKnown(line, currency);
    }

    private String account(ScenarioLine line) {
        if (accountId == null) {
            throw line.error("'account:' must come first");
        }
        return accountId;
    }

    private String currency(ScenarioLine line) {
        String stated = line.attribute("currency", null);
        if (stated == null) {
            account(line);
        }
        return stated == null ? currency : stated;
    }

    private void add(ScenarioLine line, CanonicalEvent event) {
        events.add(
                new Observed(
                        event, file, "line " + line.number(), observedAt(line).toEpochMilli()));
    }

    private Instant observedAt(ScenarioLine line) {
        String at = line.attribute("at", null);
        return at == null
                ? Scenario.BASE.plusMillis(events.size())
                : Scenario.BASE.plus(line.offset(at));
    }

    private void finish() {
        if (name != null) {
            scenarios.add(new Scenario(name, file, continuous, bookCurrency, events, expectations));
        }
        name = null;
        continuous = false;
        bookCurrency = null;
        accountId = null;
        currency = null;
        events = new ArrayList<>();
        expectations = new ArrayList<>();
    }
}
