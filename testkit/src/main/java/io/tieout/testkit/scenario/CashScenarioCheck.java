package io.tieout.testkit.scenario;

import io.tieout.testkit.oracle.cash.CashCase;
import io.tieout.testkit.oracle.cash.CashMatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Holds a scenario's expectations against what became of cash, one sentence per problem. A match or
 * case that is not expected is a problem too; cash and postings are looked at where they are
 * stated.
 */
public final class CashScenarioCheck {

    private final Scenario scenario;
    private final List<String> problems = new ArrayList<>();

    private CashScenarioCheck(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * @param matches confirmed and proposed
     * @param cases the open ones
     * @param accounts sums of journal lines by company, account and currency, separated by blanks
     */
    public static List<String> problems(
            Scenario scenario,
            Collection<CashMatch> matches,
            Collection<CashCase> cases,
            Map<String, Long> accounts) {
        CashScenarioCheck check = new CashScenarioCheck(scenario);
        check.checkMatches(matches);
        check.checkCash(matches);
        check.checkCleared(matches);
        check.checkCases(cases);
        check.checkAccounts(accounts);
        return check.problems;
    }

    private void checkMatches(Collection<CashMatch> matches) {
        List<CashMatch> unexpected = new ArrayList<>(matches);
        for (Expectation.Tied expected : expected(Expectation.Tied.class)) {
            List<CashMatch> found =
                    unexpected.stream().filter(match -> isAsExpected(expected, match)).toList();
            require(!found.isEmpty(), expected, "no such match");
            found.stream().limit(1).forEach(unexpected::remove);
        }
        unexpected.forEach(match -> problems.add("not expected: match " + match));
    }

    private static boolean isAsExpected(Expectation.Tied expected, CashMatch match) {
        return expected.left().equals(List.of(match.payment()))
                && expected.right().equals(match.receivables())
                && expected.rule().equals(match.rule())
                && expected.status() == match.status()
                && (expected.differenceMinorUnits() == null
                        ? match.difference() == 0
                        : expected.differenceMinorUnits() == match.difference())
                && expected.differenceReason().equals(match.differenceReason());
    }

    private void checkCash(Collection<CashMatch> matches) {
        for (Expectation.Cash expected : expected(Expectation.Cash.class)) {
            long cash =
                    matches.stream()
                            .filter(match -> match.payment().equals(expected.payment()))
                            .mapToLong(
                                    match -> match.cash().getOrDefault(expected.receivable(), 0L))
                            .sum();
            require(cash == expected.minorUnits(), expected, "it is " + cash);
        }
    }

    private void checkCleared(Collection<CashMatch> matches) {
        for (Expectation.Cleared expected : expected(Expectation.Cleared.class)) {
            long settled =
                    matches.stream()
                            .filter(match -> match.payment().equals(expected.payment()))
                            .mapToLong(
                                    match ->
                                            match.settled().getOrDefault(expected.receivable(), 0L))
                            .sum();
            require(settled == expected.minorUnits(), expected, "it is " + settled);
        }
    }

    private void checkCases(Collection<CashCase> cases) {
        List<CashCase> unexpected = new ArrayList<>(cases);
        for (Expectation.Case expected : expected(Expectation.Case.class)) {
            List<CashCase> found =
                    unexpected.stream().filter(one -> isAsExpected(expected, one)).toList();
            require(!found.isEmpty(), expected, "no such case");
            found.stream().limit(1).forEach(unexpected::remove);
        }
        unexpected.forEach(one -> problems.add("not expected: case " + one));
    }

    private static boolean isAsExpected(Expectation.Case expected, CashCase one) {
        return expected.reason() == one.reason()
                && expected.subjects().equals(one.subjects())
                && (expected.minorUnits() == null || expected.minorUnits() == one.amount());
    }

    private void checkAccounts(Map<String, Long> accounts) {
        for (Expectation.Posted expected : expected(Expectation.Posted.class)) {
            String name = "default " + expected.account() + " " + expected.currency();
            long sum = accounts.getOrDefault(name, 0L);
            require(sum == expected.minorUnits(), expected, "it is " + sum);
        }
    }

    private <T extends Expectation> List<T> expected(Class<T> kind) {
        return scenario.expectations().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void require(boolean holds, Expectation expected, String otherwise) {
        if (!holds) {
            problems.add("line " + expected.line() + ": " + otherwise + " (" + expected + ")");
        }
    }
}
