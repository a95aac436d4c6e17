package io.tieout.operators.statements;

import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.statements.DocumentRequest;
import io.tieout.core.statements.StatementReconciliation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a reader has who keeps of each result the version that the read model keeps. */
final class StandingResults {

    private final Map<String, StatementReconciliation> reconciliations = new TreeMap<>();
    private final Map<String, Match> matches = new TreeMap<>();
    private final Map<String, ExceptionItem> exceptions = new TreeMap<>();
    private final Map<String, DocumentRequest> requests = new TreeMap<>();

    void take(Object result) {
        if (result instanceof StatementReconciliation it) {
            reconciliations.put(it.id(), it);
        } else if (result instanceof Match it) {
            matches.merge(it.id(), it, (a, b) -> isNewer(b, a) ? b : a);
        } else if (result instanceof ExceptionItem it) {
            exceptions.merge(it.id(), it, (a, b) -> isNewer(b, a) ? b : a);
        } else {
            DocumentRequest request = (DocumentRequest) result;
            requests.putIfAbsent(request.id(), request);
        }
    }

    private static boolean isNewer(Match a, Match b) {
        return a.finalAtMillis() != b.finalAtMillis()
                ? a.finalAtMillis() > b.finalAtMillis()
                : a.status().compareTo(b.status()) >= 0;
    }

    private static boolean isNewer(ExceptionItem a, ExceptionItem b) {
        return a.openedAtMillis() != b.openedAtMillis()
                ? a.openedAtMillis() > b.openedAtMillis()
                : a.status().compareTo(b.status()) >= 0;
    }

    /** All of it, with closed cases and reversed matches, and all times. */
    List<String> all() {
        List<String> all = new ArrayList<>();
        reconciliations.values().forEach(it -> all.add(it.toString()));
        matches.values().forEach(it -> all.add(it.toString()));
        exceptions.values().forEach(it -> all.add(it.toString()));
        requests.values().forEach(it -> all.add(it.toString()));
        return all;
    }

    /** What stands, without times: those are of ticks. */
    List<String> standing() {
        List<String> standing = new ArrayList<>();
        reconciliations.values().forEach(it -> standing.add(it.toString()));
        matches.values().stream()
                .filter(it -> it.status() != MatchStatus.REVERSED)
                .forEach(it -> standing.add(it.withFinalAt(0).toString()));
        exceptions.values().stream()
                .filter(it -> it.status() == ExceptionStatus.OPEN)
                .forEach(it -> standing.add(it.withOpenedAt(0).toString()));
        return standing.stream().sorted().toList();
    }

    int requests() {
        return requests.size();
    }
}
