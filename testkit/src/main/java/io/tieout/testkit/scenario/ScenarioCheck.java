package io.tieout.testkit.scenario;

import io.tieout.core.documents.Observed;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.testkit.oracle.BankOracleSettings;
import io.tieout.testkit.oracle.OracleMatch;
import io.tieout.testkit.oracle.OracleResult;
import io.tieout.testkit.oracle.OracleScope;
import io.tieout.testkit.oracle.ScopeResult;
import io.tieout.testkit.oracle.StatementOracle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Holds a scenario's expectations against what came out. Each check answers with one sentence per
 * problem, and none if all is as expected; what is not expected is a problem too.
 */
public final class ScenarioCheck {

    private final Scenario scenario;
    private final List<String> problems = new ArrayList<>();

    private ScenarioCheck(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * The engine's last word: of a match or an exception that was emitted several times the caller
     * passes the last version. Provisional and reversed matches and closed exceptions do not count.
     */
    public static List<String> problems(
            Scenario scenario, List<Match> matches, List<ExceptionItem> exceptions) {
        ScenarioCheck check = new ScenarioCheck(scenario);
        List<Match> last =
                matches.stream()
                        .filter(
                                match ->
                                        match.status() == MatchStatus.CONFIRMED
                                                || match.status() == MatchStatus.PROPOSED)
                        .toList();
        Map<OracleMatch, String> reasons = new HashMap<>();
        last.forEach(m -> reasons.put(OracleMatch.of(m), m.differenceReason()));
        List<ExceptionItem> open =
                exceptions.stream().filter(e -> e.status() == ExceptionStatus.OPEN).toList();
        check.checkMatches(last.stream().map(OracleMatch::of).toList(), reasons);
        check.checkExceptions(open);
        return check.problems;
    }

    /**
     * The oracle's result.
     *
     * @param events from which the result came
     */
    public static List<String> problems(
            Scenario scenario,
            OracleResult result,
            List<Observed> events,
            BankOracleSettings settings) {
        ScenarioCheck check = new ScenarioCheck(scenario);
        List<OracleMatch> matches = new ArrayList<>();
        Map<String, Reason> open = new TreeMap<>();
        Map<String, String> originals = new TreeMap<>();
        Map<String, Integer> conflicts = new TreeMap<>();
        for (Map.Entry<OracleScope, ScopeResult> entry : result.scopes().entrySet()) {
            ScopeResult scope = entry.getValue();
            matches.addAll(scope.matches());
            open.putAll(scope.open());
            StatementOracle.reasons(entry.getKey(), events, settings)
                    .forEach((id, reasons) -> open.put(id, check.onlyOne(id, reasons)));
            originals.putAll(scope.originals());
            conflicts.putAll(scope.conflicts());
        }
        check.checkMatches(matches, Map.of());
        check.checkOpen(open);
        check.checkConflicts(conflicts);
        for (Expectation.Open expected : check.expected(Expectation.Open.class)) {
            String original = originals.getOrDefault(expected.id(), "");
            check.require(
                    expected.original().equals(original),
                    expected,
                    "the original is '" + original + "'");
        }
        return check.problems;
    }

    /** A scenario states one reason for each id. */
    private Reason onlyOne(String id, SortedSet<Reason> reasons) {
        if (reasons.size() > 1) {
            problems.add(id + " has several open exceptions");
        }
        return reasons.first();
    }

    /** One reconciliation statement against the figures that are stated for its day. */
    public static List<String> problems(
            Expectation.Statement expected, ReconciliationStatement statement) {
        List<String> problems = new ArrayList<>();
        Map<String, Long> figures = new HashMap<>();
        figures.put("bank", statement.balancePerBank().minorUnits());
        figures.put("transit", statement.depositsInTransit().minorUnits());
        figures.put("outstanding", statement.outstandingPayments().minorUnits());
        figures.put("only", statement.bankOnly().minorUnits());
        figures.put("differences", statement.matchDifferences().minorUnits());
        figures.put("adjusted", statement.adjustedBalance().minorUnits());
        figures.put("ledger", statement.balancePerLedger().minorUnits());
        figures.put("unexplained", statement.unexplained().minorUnits());
        expected.figures()
                .forEach(
                        (name, amount) -> {
                            if (!amount.equals(figures.get(name))) {
                                problems.add(
                                        "line %d: %s is %s minor units, not %s"
                                                .formatted(
                                                        expected.line(),
                                                        name,
                                                        figures.get(name),
                                                        amount));
                            }
                        });
        return problems;
    }

    private void checkMatches(List<OracleMatch> matches, Map<OracleMatch, String> reasons) {
        List<OracleMatch> unexpected = new ArrayList<>(matches);
        for (Expectation.Tied expected : expected(Expectation.Tied.class)) {
            OracleMatch found =
                    unexpected.stream()
                            .filter(match -> isAsExpected(expected, match))
                            .findFirst()
                            .orElse(null);
            unexpected.remove(found);
            require(found != null, expected, "no such match");
            String reason = found == null ? null : reasons.get(found);
            require(
                    reason == null
                            || expected.differenceReason().isEmpty()
                            || expected.differenceReason().equals(reason),
                    expected,
                    "the reason is '" + reason + "'");
        }
        unexpected.forEach(match -> problems.add("not expected: match " + match));
    }

    private static boolean isAsExpected(Expectation.Tied expected, OracleMatch match) {
        return match.left().equals(expected.left())
                && match.right().equals(expected.right())
                && match.rule().equals(expected.rule())
                && match.status() == expected.status()
                && (expected.differenceMinorUnits() == null
                        || expected.differenceMinorUnits() == match.differenceMinorUnits());
    }

    private void checkExceptions(List<ExceptionItem> exceptions) {
        Map<String, Reason> open = new TreeMap<>();
        Map<String, Integer> conflicts = new TreeMap<>();
        Map<String, ExceptionItem> byId = new TreeMap<>();
        for (ExceptionItem exception : exceptions) {
            for (String id : exception.subjects()) {
                if (exception.reason() == Reason.CONFLICTING_DUPLICATE) {
                    conflicts.merge(id, 1, Integer::sum);
                } else {
                    Reason other = open.put(id, exception.reason());
                    byId.put(id, exception);
                    if (other != null) {
                        problems.add(id + " has two open exceptions");
                    }
                }
            }
        }
        checkOpen(open);
        checkConflicts(conflicts);
        for (Expectation.Open expected : expected(Expectation.Open.class)) {
            require(
                    expected.original().isEmpty()
                            || names(byId.get(expected.id()), expected.original()),
                    expected,
                    "the exception does not name the original");
        }
    }

    private static boolean names(ExceptionItem exception, String original) {
        return exception != null
                && (exception.explanation().contains(original)
                        || exception.suggestions().stream()
                                .anyMatch(suggestion -> suggestion.ids().contains(original)));
    }

    private void checkOpen(Map<String, Reason> open) {
        Map<String, Reason> unexpected = new TreeMap<>(open);
        for (Expectation.Open expected : expected(Expectation.Open.class)) {
            Reason reason = unexpected.remove(expected.id());
            require(reason == expected.reason(), expected, "it is " + reason);
        }
        unexpected.forEach((id, reason) -> problems.add("not expected: open " + id + " " + reason));
    }

    private void checkConflicts(Map<String, Integer> conflicts) {
        Map<String, Integer> unexpected = new TreeMap<>(conflicts);
        for (Expectation.Conflict expected : expected(Expectation.Conflict.class)) {
            Integer count = unexpected.remove(expected.id());
            require(Objects.equals(count, expected.count()), expected, "the count is " + count);
        }
        unexpected.forEach((id, count) -> problems.add("not expected: conflict " + id));
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
