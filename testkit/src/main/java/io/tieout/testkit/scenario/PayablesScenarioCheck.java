package io.tieout.testkit.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Holds a scenario's expectations against what became of bills, one sentence per problem. A match,
 * case or duplicate that is not expected is a problem too; postings are looked at where stated.
 */
public final class PayablesScenarioCheck {

    private final Scenario scenario;
    private final List<String> problems = new ArrayList<>();

    private PayablesScenarioCheck(Scenario scenario) {
        this.scenario = scenario;
    }

    public static List<String> problems(Scenario scenario, PayablesOutcome outcome) {
        PayablesScenarioCheck check = new PayablesScenarioCheck(scenario);
        check.all(Expectation.Tied.class, outcome.matches(), PayablesScenarioCheck::isMatch);
        check.all(Expectation.Case.class, outcome.cases(), PayablesScenarioCheck::isCase);
        check.all(
                Expectation.Duplicate.class,
                outcome.duplicates(),
                PayablesScenarioCheck::isDuplicate);
        for (Expectation.Posted expected : check.expected(Expectation.Posted.class)) {
            String account = expected.account() + ' ' + expected.currency();
            long sum = outcome.accounts().getOrDefault(account, 0L);
            if (sum != expected.minorUnits()) {
                check.problems.add("line " + expected.line() + ": it is " + sum);
            }
        }
        return check.problems;
    }

    private <E extends Expectation, T> void all(
            Class<E> kind, Collection<T> results, BiPredicate<E, T> isAsExpected) {
        List<T> unexpected = new ArrayList<>(results);
        for (E expected : expected(kind)) {
            List<T> found =
                    unexpected.stream().filter(it -> isAsExpected.test(expected, it)).toList();
            if (found.isEmpty()) {
                problems.add("line " + expected.line() + ": no such (" + expected + ")");
            } else {
                unexpected.remove(found.get(0));
            }
        }
        unexpected.forEach(it -> problems.add("not expected: " + it));
    }

    private static boolean isMatch(Expectation.Tied expected, PayablesOutcome.Tie match) {
        long difference =
                expected.differenceMinorUnits() == null ? 0 : expected.differenceMinorUnits();
        return expected.left().equals(List.of(match.invoice()))
                && expected.right().equals(match.right())
                && expected.rule().equals(match.rule())
                && expected.status() == match.status()
                && difference == match.difference()
                && expected.differenceReason().equals(match.differenceReason());
    }

    private static boolean isCase(Expectation.Case expected, PayablesOutcome.Case one) {
        return expected.reason() == one.reason()
                && expected.subjects().equals(one.subjects())
                && (expected.minorUnits() == null || expected.minorUnits() == one.amount());
    }

    private static boolean isDuplicate(
            Expectation.Duplicate expected, PayablesOutcome.Duplicate one) {
        return expected.invoice().equals(one.invoice())
                && expected.original().equals(one.original())
                && expected.rule().equals(one.rule());
    }

    private <T extends Expectation> List<T> expected(Class<T> kind) {
        return scenario.expectations().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
