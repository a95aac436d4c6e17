package io.tieout.operators.bank;

import io.tieout.core.ledger.Journal;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.testkit.oracle.OracleMatch;
import io.tieout.testkit.oracle.OracleResult;
import io.tieout.testkit.oracle.ScopeResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the bank operator said, and its last word of each match and exception. */
final class BankOutcome {

    private final Map<String, Match> matches = new LinkedHashMap<>();
    private final Map<String, ExceptionItem> exceptions = new LinkedHashMap<>();
    private final Map<String, Journal> journals = new LinkedHashMap<>();
    private final List<ReconciliationStatement> reconciliations = new ArrayList<>();

    /**
     * What must agree between runs and with the oracle.
     *
     * @param open reason of each open item by its id
     * @param conflicts how many other contents came under an id
     */
    record Verdict(
            TreeSet<OracleMatch> matches,
            TreeMap<String, Reason> open,
            TreeMap<String, Integer> conflicts) {

        static Verdict of(OracleResult result) {
            Verdict verdict = new Verdict(new TreeSet<>(), new TreeMap<>(), new TreeMap<>());
            for (ScopeResult scope : result.scopes().values()) {
                verdict.matches.addAll(scope.matches());
                verdict.open.putAll(scope.open());
                scope.conflicts().forEach((id, n) -> verdict.conflicts.merge(id, n, Integer::sum));
            }
            return verdict;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("\n");
            matches.forEach(match -> text.append("  ").append(match).append('\n'));
            open.forEach((id, reason) -> text.append("  open " + id + " " + reason + "\n"));
            conflicts.forEach((id, count) -> text.append("  conflict " + id + " " + count + "\n"));
            return text.toString();
        }
    }

    void add(Match match) {
        matches.put(match.id(), match);
    }

    void add(ExceptionItem exception) {
        exceptions.put(exception.id(), exception);
    }

    void add(Journal journal) {
        journals.put(journal.id(), journal);
    }

    void add(ReconciliationStatement reconciliation) {
        reconciliations.add(reconciliation);
    }

    /** The last version of every match, whatever its status. */
    List<Match> matches() {
        return List.copyOf(matches.values());
    }

    /** The last version of every exception, whatever its status. */
    List<ExceptionItem> exceptions() {
        return List.copyOf(exceptions.values());
    }

    List<Journal> journals() {
        return List.copyOf(journals.values());
    }

    List<ReconciliationStatement> reconciliations() {
        return List.copyOf(reconciliations);
    }

    /** All that was not taken back: in the end nothing provisional may be left. */
    Verdict verdict() {
        Verdict verdict = new Verdict(new TreeSet<>(), new TreeMap<>(), new TreeMap<>());
        for (Match match : matches.values()) {
            if (match.status() != MatchStatus.REVERSED) {
                verdict.matches.add(OracleMatch.of(match));
            }
        }
        for (ExceptionItem exception : exceptions.values()) {
            if (exception.status() == ExceptionStatus.OPEN) {
                String id = exception.subjects().get(0);
                if (exception.reason() == Reason.CONFLICTING_DUPLICATE) {
                    verdict.conflicts.merge(id, 1, Integer::sum);
                } else {
                    verdict.open.put(id, exception.reason());
                }
            }
        }
        return verdict;
    }

    /** Every journal's lines by account, in minor units: what the books say in the end. */
    Map<String, Long> balances() {
        Map<String, Long> balances = new TreeMap<>();
        for (Journal journal : journals.values()) {
            journal.lines()
                    .forEach(
                            line ->
                                    balances.merge(
                                            line.account(),
                                            line.amount().minorUnits(),
                                            Math::addExact));
        }
        balances.values().removeIf(sum -> sum == 0);
        return balances;
    }
}
