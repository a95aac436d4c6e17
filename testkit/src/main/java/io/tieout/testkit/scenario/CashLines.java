package io.tieout.testkit.scenario;

import io.tieout.core.documents.Customer;
import io.tieout.core.documents.FxRate;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.ReceivableKind;
import io.tieout.core.documents.ReceivableStatus;
import io.tieout.core.matching.Tolerance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines that state customers and what they owe. */
final class CashLines {

    private static final Set<String> RECEIVABLE_ATTRIBUTES =
            Set.of(
                    "number",
                    "orderNumber",
                    "terms",
                    "status",
                    "name",
                    "payer",
                    "currency",
                    "text",
                    "at");
    private static final Pattern TERMS =
            Pattern.compile("(?:([0-9.]+)/(\\d{1,3}) )?net (\\d{1,3})");

    private CashLines() {}

    static Customer customer(ScenarioLine line) {
        String id = line.word("the customer's id");
        List<String> flags = line.wordsUntil();
        if (!List.of("oldestFirst").containsAll(flags)) {
            throw line.error("unexpected '" + String.join(" ", flags) + "'");
        }
        line.onlyAttributes(
                List.of("name", "alias", "parent", "payer", "virtual", "tolerance", "grace", "at"));
        String grace = line.attribute("grace", null);
        return new Customer(
                id,
                null,
                line.attribute("name", id),
                list(line.attribute("alias", null)),
                line.attribute("parent", null),
                list(line.attribute("payer", null)),
                list(line.attribute("virtual", null)),
                null,
                null,
                tolerance(line.attribute("tolerance", null)),
                grace == null ? null : (int) line.wholeNumber(grace),
                flags.contains("oldestFirst"));
    }

    private static List<String> list(String one) {
        return one == null ? List.of() : List.of(one);
    }

    /** Percent and units, below only. */
    private static Tolerance tolerance(String stated) {
        if (stated == null) {
            return null;
        }
        String[] words = stated.split(" ", -1);
        return Tolerance.below(words[0], words[words.length - 1]);
    }

    static Receivable receivable(ScenarioLine line, String accountCurrency) {
        String id = line.word("the receivable's id");
        String customer = line.word("the customer's id");
        ReceivableKind kind = kind(line);
        String issued = line.word("the issue date");
        String due = line.word("the due date");
        String currency = line.attribute("currency", accountCurrency);
        String amount = line.word("the amount");
        line.end();
        return new Receivable(
                id,
                null,
                customer,
                line.attribute("name", null),
                line.attribute("number", id),
                kind,
                line.date(issued),
                line.date(due),
                line.money(amount, currency),
                terms(line),
                line.attribute("orderNumber", null),
                EventLines.references(line, RECEIVABLE_ATTRIBUTES),
                list(line.attribute("payer", null)),
                line.attribute("text", ""),
                ReceivableStatus.valueOf(
                        line.attribute("status", "open").toUpperCase(Locale.ROOT)));
    }

    /** {@code rate F1 USD EUR 2026-03-01 0.92}. */
    static FxRate rate(ScenarioLine line) {
        String id = line.word("the rate's id");
        String from = line.word("the currency of which it is the rate");
        String to = line.word("the currency in which it is stated");
        String day = line.word("the day");
        String rate = line.word("the rate");
        line.end();
        line.onlyAttributes(List.of("source", "at"));
        return new FxRate(
                id, from, to, line.date(day), new BigDecimal(rate), line.attribute("source", null));
    }

    private static ReceivableKind kind(ScenarioLine line) {
        String word = line.word("invoice, credit or debit");
        return switch (word) {
            case "invoice" -> ReceivableKind.INVOICE;
            case "credit" -> ReceivableKind.CREDIT_MEMO;
            case "debit" -> ReceivableKind.DEBIT_MEMO;
            default -> throw line.error("not invoice, credit or debit: '" + word + "'");
        };
    }

    static PaymentTerms terms(ScenarioLine line) {
        String stated = line.attribute("terms", null);
        if (stated == null) {
            return null;
        }
        Matcher terms = TERMS.matcher(stated);
        if (!terms.matches()) {
            throw line.error("not terms like '2/10 net 30': '" + stated + "'");
        }
        int netDays = Integer.parseInt(terms.group(3));
        return terms.group(1) == null
                ? PaymentTerms.net(netDays)
                : new PaymentTerms(
                        new BigDecimal(terms.group(1)), Integer.parseInt(terms.group(2)), netDays);
    }
}
