package io.tieout.testkit.scenario;

import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One line of a scenario's outcome. */
public sealed interface Expectation {

    /** 1-based line in the file. */
    int line();

    /**
     * Items that tie out.
     *
     * @param left bank ids, sorted; empty for a ledger offset
     * @param differenceMinorUnits left minus right; null if the file does not say
     * @param differenceReason empty if the file does not say
     */
    record Tied(
            int line,
            List<String> left,
            List<String> right,
            String rule,
            MatchStatus status,
            Long differenceMinorUnits,
            String differenceReason)
            implements Expectation {

        public Tied {
            left = left.stream().sorted().toList();
            right = right.stream().sorted().toList();
        }
    }

    /**
     * An item with an open exception.
     *
     * @param original the line that a returned one must name; empty if the file does not say
     */
    record Open(int line, String id, Reason reason, String original) implements Expectation {}

    /**
     * What a payment gives to a receivable.
     *
     * @param minorUnits negative for a credit memo
     */
    record Cash(int line, String payment, String receivable, long minorUnits)
            implements Expectation {}

    /** What a payment in another currency settles of a receivable. */
    record Cleared(int line, String payment, String receivable, long minorUnits)
            implements Expectation {}

    /**
     * An open exception of cash application.
     *
     * @param minorUnits null if the file does not say
     */
    record Case(int line, Reason reason, List<String> subjects, Long minorUnits)
            implements Expectation {

        public Case {
            subjects = subjects.stream().sorted().toList();
        }
    }

    /** A bill that repeats another. */
    record Duplicate(int line, String invoice, String original, String rule)
            implements Expectation {}

    /** What all journals together leave on an account, debits positive. */
    record Posted(int line, String account, String currency, long minorUnits)
            implements Expectation {}

    /** An id that came with so many other contents. */
    record Conflict(int line, String id, int count) implements Expectation {}

    /**
     * Figures of the reconciliation statement as of a day.
     *
     * @param figures minor units by name: {@code bank transit outstanding only differences adjusted
     *     ledger unexplained}
     */
    record Statement(
            int line, String accountId, String currency, LocalDate asOf, Map<String, Long> figures)
            implements Expectation {

        public Statement {
            figures = Map.copyOf(figures);
        }
    }
}
