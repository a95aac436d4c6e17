package io.tieout.testkit.scenario;

import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines that state what becomes of cash. */
final class CashExpectationLines {

    private CashExpectationLines() {}

    /** {@code expect cash P1 R1 8000.00}. */
    static Expectation cash(ScenarioLine line, String currency) {
        String payment = line.word("the payment's id");
        String receivable = line.word("the receivable's id");
        long amount = line.money(line.word("the amount"), currency).minorUnits();
        line.end();
        return new Expectation.Cash(line.number(), payment, receivable, amount);
    }

    /** {@code expect cleared P1 R1 8000.00}, in the receivable's currency. */
    static Expectation cleared(ScenarioLine line, String currency) {
        String payment = line.word("the payment's id");
        String receivable = line.word("the receivable's id");
        long amount = line.money(line.word("the amount"), currency).minorUnits();
        line.end();
        return new Expectation.Cleared(line.number(), payment, receivable, amount);
    }

    /** {@code expect case SHORT_PAYMENT P1 R1 2000.00}. */
    static Expectation openCase(ScenarioLine line, String currency) {
        Reason reason = reason(line);
        List<String> words = new ArrayList<>(line.wordsUntil());
        Long amount = null;
        if (words.size() > 1 && words.get(words.size() - 1).matches("-?[0-9]+([.][0-9]+)?")) {
            amount = line.money(words.remove(words.size() - 1), currency).minorUnits();
        }
        return new Expectation.Case(line.number(), reason, words, amount);
    }

    private static Reason reason(ScenarioLine line) {
        String word = line.word("the reason");
        for (Reason reason : Reason.values()) {
            if (reason.name().equals(word)) {
                return reason;
            }
        }
        throw line.error("unknown reason '" + word + "'");
    }

    /** {@code expect posted cash-discounts 900.00}, debits positive. */
    static Expectation posted(ScenarioLine line, String currency) {
        String account = line.word("the account");
        long amount = line.money(line.word("the amount"), currency).minorUnits();
        line.end();
        return new Expectation.Posted(line.number(), account, currency, amount);
    }
}
