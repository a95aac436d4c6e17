package io.tieout.jobs.cli;

import static io.tieout.jobs.cli.Report.row;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.store.read.PairDossier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Why two documents were not matched with each other, as far as the results tell. */
final class PairReport {

    private PairReport() {}

    static Report of(PairDossier pair) {
        Set<Match> matches = new LinkedHashSet<>(pair.first().matches());
        matches.addAll(pair.second().matches());
        Set<ExceptionItem> exceptions = new LinkedHashSet<>(pair.first().exceptions());
        exceptions.addAll(pair.second().exceptions());
        Set<DecisionEvent> decisions = new LinkedHashSet<>(pair.first().decisions());
        decisions.addAll(pair.second().decisions());
        return new Report.Builder()
                .table("findings", List.of("finding"), findings(pair))
                .table(
                        "comparison",
                        ResultTables.EVIDENCE,
                        ResultTables.evidence(pair.comparison()))
                .table("matches", ResultTables.MATCHES, ResultTables.matches(List.copyOf(matches)))
                .table(
                        "exceptions",
                        ResultTables.EXCEPTIONS,
                        ResultTables.exceptions(List.copyOf(exceptions)))
                .table(
                        "decisions",
                        ResultTables.DECISIONS,
                        ResultTables.decisions(List.copyOf(decisions)))
                .build();
    }

    private static List<List<Object>> findings(PairDossier pair) {
        List<List<Object>> findings = new ArrayList<>();
        for (Match match : pair.together()) {
            findings.add(row("both are in match " + match.id() + " by rule " + match.rule()));
        }
        elsewhere(pair.first(), pair.together(), findings);
        elsewhere(pair.second(), pair.together(), findings);
        if (pair.amountDifference() != null && !pair.amountDifference().isZero()) {
            findings.add(row("the amounts differ by " + pair.amountDifference()));
        }
        if (pair.daysApart() != null && pair.daysApart() != 0) {
            findings.add(row("the dates are " + Math.abs(pair.daysApart()) + " days apart"));
        }
        pair.comparison().stream()
                .filter(it -> !it.agrees() && !it.left().isEmpty() && !it.right().isEmpty())
                .filter(it -> !it.field().equals("amount") && !it.field().equals("date"))
                .forEach(it -> findings.add(row(it.field() + " differs")));
        return findings;
    }

    private static void elsewhere(
            PairDossier.Side side, List<Match> together, List<List<Object>> findings) {
        boolean unknown =
                side.document() == null && side.matches().isEmpty() && side.exceptions().isEmpty();
        if (unknown) {
            findings.add(row("nothing is known about " + side.id()));
        }
        for (Match match : side.matches()) {
            if (!together.contains(match)) {
                findings.add(
                        row(
                                side.id()
                                        + " is in match "
                                        + match.id()
                                        + " by rule "
                                        + match.rule()
                                        + " ("
                                        + match.status().wireName()
                                        + ")"));
            }
        }
        for (ExceptionItem exception : side.exceptions()) {
            findings.add(row(side.id() + ": " + exception.explanation()));
        }
    }
}
