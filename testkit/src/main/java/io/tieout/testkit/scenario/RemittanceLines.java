package io.tieout.testkit.scenario;

import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Reads the lines that state remittances. Their own lines are separated by semicolons, each a
 * number, an amount or {@code -}, and then, if stated, {@code discount}, {@code deduction}, {@code
 * code} and {@code text} with what follows.
 */
final class RemittanceLines {

    private RemittanceLines() {}

    static Remittance read(ScenarioLine line, String accountCurrency) {
        String id = line.word("the remittance's id");
        line.end();
        line.onlyAttributes(
                List.of(
                        "payment",
                        "reference",
                        "payer",
                        "iban",
                        "customer",
                        "date",
                        "currency",
                        "amount",
                        "paid",
                        "lines",
                        "at"));
        String currency = line.attribute("currency", accountCurrency);
        String date = line.attribute("date", null);
        String amount = line.attribute("amount", null);
        List<RemittanceLine> lines = new ArrayList<>();
        for (String part : line.requiredAttribute("lines").split(";", -1)) {
            lines.add(remittanceLine(line, part.strip(), currency));
        }
        return new Remittance(
                id,
                line.attribute("payment", null),
                line.attribute("reference", null),
                line.attribute("payer", null),
                line.attribute("iban", null),
                line.attribute("customer", null),
                date == null ? null : line.date(date),
                currency,
                amount == null ? null : line.money(amount, currency),
                lines,
                paid(line));
    }

    /** {@code paid="918.00 EUR"}. */
    private static Money paid(ScenarioLine line) {
        String stated = line.attribute("paid", null);
        if (stated == null) {
            return null;
        }
        List<String> words = List.of(stated.split(" ", 2));
        if (words.size() != 2) {
            throw line.error("paid= is an amount and its currency, not '" + stated + "'");
        }
        return line.money(words.get(0), words.get(1));
    }

    private static RemittanceLine remittanceLine(ScenarioLine line, String part, String currency) {
        List<String> stated = Arrays.asList(part.split(" +", -1));
        if (stated.size() < 2) {
            throw line.error("a line is a number and an amount or '-', not '" + part + "'");
        }
        Money discount = null;
        Money deduction = null;
        String code = null;
        String text = "";
        Iterator<String> words = stated.subList(2, stated.size()).iterator();
        while (words.hasNext()) {
            String what = words.next();
            switch (what) {
                case "discount" -> discount = money(line, words, currency);
                case "deduction" -> deduction = money(line, words, currency);
                case "code" -> code = next(line, words);
                case "text" -> text = rest(words);
                default -> throw line.error("unexpected '" + what + "' in '" + part + "'");
            }
        }
        String amount = stated.get(1);
        return new RemittanceLine(
                stated.get(0).replace('_', ' '),
                amount.equals("-") ? null : line.money(amount, currency),
                discount,
                deduction,
                code,
                text);
    }

    private static Money money(ScenarioLine line, Iterator<String> words, String currency) {
        return line.money(next(line, words), currency);
    }

    private static String next(ScenarioLine line, Iterator<String> words) {
        if (!words.hasNext()) {
            throw line.error("a remittance's line ends too early");
        }
        return words.next().replace('_', ' ');
    }

    private static String rest(Iterator<String> words) {
        List<String> rest = new ArrayList<>();
        words.forEachRemaining(rest::add);
        return String.join(" ", rest);
    }
}
