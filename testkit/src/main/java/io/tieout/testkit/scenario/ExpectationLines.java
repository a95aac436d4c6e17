package io.tieout.testkit.scenario;

import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the lines that state the outcome. */
final class ExpectationLines {

    static final List<String> FIGURES =
            List.of(
                    "bank",
                    "transit",
                    "outstanding",
                    "only",
                    "differences",
                    "adjusted",
                    "ledger",
                    "unexplained");

    private ExpectationLines() {}

    static Expectation read(ScenarioLine line, String accountId, String currency) {
        String what = line.word("what to expect");
        if (!what.equals("statement")) {
            line.onlyAttributes(List.of());
        }
        return switch (what) {
            case "match" -> match(line, currency);
            case "offset" -> offset(line, currency);
            case "open" -> open(line);
            case "conflict" -> conflict(line);
            case "cash" -> CashExpectationLines.cash(line, currency);
            case "cleared" -> CashExpectationLines.cleared(line, currency);
            case "case" -> CashExpectationLines.openCase(line, currency);
            case "duplicate" -> duplicate(line);
            case "posted" -> CashExpectationLines.posted(line, currency);
            case "statement" -> statement(line, accountId, currency);
            default ->
                    throw line.error(
                            "not match, offset, open, conflict, cash, cleared, case, duplicate, posted or statement: '"
                                    + what
                                    + "'");
        };
    }

    private static Expectation match(ScenarioLine line, String currency) {
        List<String> left = line.wordsUntil("=", "by");
        line.word("=", "the bank ids");
        return tied(line, left, line.wordsUntil("by"), currency);
    }

    private static Expectation offset(ScenarioLine line, String currency) {
        return tied(line, new ArrayList<>(), line.wordsUntil("by"), currency);
    }

    private static Expectation tied(
            ScenarioLine line, List<String> left, List<String> right, String currency) {
        line.word("by", "the ids");
        String rule = line.word("the rule");
        MatchStatus status = status(line);
        Long difference = null;
        String reason = "";
        if (line.hasNext()) {
            line.word("difference", "the status");
            difference = line.money(line.word("the difference"), currency).minorUnits();
            reason = line.hasNext() ? line.word("the reason") : "";
        }
        line.end();
        return new Expectation.Tied(line.number(), left, right, rule, status, difference, reason);
    }

    private static MatchStatus status(ScenarioLine line) {
        String word = line.word("confirmed or proposed");
        return switch (word) {
            case "confirmed" -> MatchStatus.CONFIRMED;
            case "proposed" -> MatchStatus.PROPOSED;
            default -> throw line.error("not confirmed or proposed: '" + word + "'");
        };
    }

    private static Expectation open(ScenarioLine line) {
        String id = line.word("the item's id");
        String word = line.word("the reason");
        String original = "";
        if (line.hasNext()) {
            line.word("of", "the reason");
            original = line.word("the original's id");
        }
        line.end();
        for (Reason reason : Reason.values()) {
            if (reason.name().equals(word)) {
                return new Expectation.Open(line.number(), id, reason, original);
            }
        }
        throw line.error("unknown reason '" + word + "'");
    }

    private static Expectation conflict(ScenarioLine line) {
        String id = line.word("the item's id");
        int count = line.hasNext() ? (int) line.wholeNumber(line.word("the count")) : 1;
        line.end();
        return new Expectation.Conflict(line.number(), id, count);
    }

    /** {@code expect duplicate I2 of I1 by exact}. */
    private static Expectation duplicate(ScenarioLine line) {
        String invoice = line.word("the invoice's id");
        line.word("of", "the invoice");
        String original = line.word("the original's id");
        line.word("by", "the original");
        String rule = line.word("the rule");
        line.end();
        return new Expectation.Duplicate(line.number(), invoice, original, rule);
    }

    private static Expectation statement(ScenarioLine line, String accountId, String currency) {
        LocalDate asOf = line.date(line.word("the day"));
        line.end();
        line.onlyAttributes(FIGURES);
        Map<String, Long> figures = new HashMap<>();
        for (ScenarioLine.Attribute figure : line.attributes()) {
            figures.put(figure.key(), line.money(figure.value(), currency).minorUnits());
        }
        return new Expectation.Statement(line.number(), accountId, currency, asOf, figures);
    }
}
