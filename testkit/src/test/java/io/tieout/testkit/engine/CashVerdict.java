package io.tieout.testkit.engine;

import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Observed;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.receivables.CashSettled;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.testkit.oracle.cash.CashCase;
import io.tieout.testkit.oracle.cash.CashMatch;
import io.tieout.testkit.oracle.cash.CashOracle;
import io.tieout.testkit.oracle.cash.CashOracleResult;
import io.tieout.testkit.oracle.cash.CashOracleSettings;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What must agree between engine and oracle. */
record CashVerdict(
        SortedSet<CashMatch> matches, List<CashCase> cases, SortedMap<String, Long> accounts) {

    private static final CashOracleSettings SETTINGS =
            CashOracleSettings.defaults()
                    .withContentOrder(Comparator.comparingLong(ContentHash::of));

    static CashVerdict ofEngine(List<Observed> events) {
        return ofEngine(events, null);
    }

    /**
     * @param books the company's currency; null if it has none
     */
    static CashVerdict ofEngine(List<Observed> events, String books) {
        CashSettled settled = CashCoreRun.apply(events, books);
        SortedSet<CashMatch> matches = new TreeSet<>();
        settled.matches().forEach(match -> matches.add(CashMatch.of(match)));
        List<CashCase> cases =
                settled.exceptions().stream()
                        .filter(item -> item.status() == ExceptionStatus.OPEN)
                        .map(CashCase::of)
                        .sorted()
                        .toList();
        return new CashVerdict(matches, cases, sums(settled.journals()));
    }

    private static SortedMap<String, Long> sums(List<Journal> journals) {
        SortedMap<String, Long> sums = new TreeMap<>();
        for (Journal journal : journals) {
            for (JournalLine line : journal.lines()) {
                String account =
                        String.join(
                                " ", journal.companyId(), line.account(), line.amount().currency());
                sums.merge(account, line.amount().minorUnits(), Long::sum);
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    static CashVerdict ofOracle(List<Observed> events) {
        return ofOracle(events, null);
    }

    static CashVerdict ofOracle(List<Observed> events, String books) {
        CashOracleResult result = CashOracle.apply(events, SETTINGS.withBooksIn(books));
        return new CashVerdict(result.matches(), result.cases(), result.accounts());
    }

    static CashOracleResult oracle(List<Observed> events) {
        return CashOracle.apply(events, SETTINGS);
    }
}
