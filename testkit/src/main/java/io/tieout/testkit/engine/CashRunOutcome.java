package io.tieout.testkit.engine;

import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.testkit.oracle.cash.CashCase;
import io.tieout.testkit.oracle.cash.CashMatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that a continuous run of cash application told, in its order within each id: what was
 * said last of a match or an exception holds. Not thread-safe.
 */
public final class CashRunOutcome {

    private final List<Match> told = new ArrayList<>();
    private final Map<String, Match> matches = new LinkedHashMap<>();
    private final Map<String, ExceptionItem> exceptions = new LinkedHashMap<>();
    private final Map<String, Journal> journals = new LinkedHashMap<>();

    public void add(Match match) {
        told.add(match);
        matches.put(match.id(), match);
    }

    public void add(ExceptionItem exception) {
        exceptions.put(exception.id(), exception);
    }

    /** A journal that is told again is the same journal. */
    public void add(Journal journal) {
        journals.put(journal.id(), journal);
    }

    public List<Journal> journals() {
        return List.copyOf(journals.values());
    }

    /** The last word of every exception, open or closed. */
    public List<ExceptionItem> exceptions() {
        return List.copyOf(exceptions.values());
    }

    /** How everything stands in the end, and what was told of matches and posted at each tick. */
    public CashVerdict verdict() {
        SortedSet<CashMatch> standing = new TreeSet<>();
        for (Match match : matches.values()) {
            if (match.status() != MatchStatus.REVERSED) {
                standing.add(CashMatch.of(match));
            }
        }
        List<CashCase> open =
                exceptions.values().stream()
                        .filter(item -> item.status() == ExceptionStatus.OPEN)
                        .map(CashCase::of)
                        .sorted()
                        .toList();
        return new CashVerdict(standing, open, sums(journals()), steps());
    }

    private SortedMap<Long, CashVerdict.Step> steps() {
        SortedMap<Long, List<CashMatch>> matchesByTick = new TreeMap<>();
        SortedMap<Long, List<Journal>> journalsByTick = new TreeMap<>();
        for (Match match : told) {
            matchesByTick
                    .computeIfAbsent(match.finalAtMillis(), tick -> new ArrayList<>())
                    .add(CashMatch.of(match));
        }
        for (Journal journal : journals.values()) {
            journalsByTick
                    .computeIfAbsent(journal.atMillis(), tick -> new ArrayList<>())
                    .add(journal);
        }
        SortedSet<Long> ticks = new TreeSet<>(matchesByTick.keySet());
        ticks.addAll(journalsByTick.keySet());
        SortedMap<Long, CashVerdict.Step> steps = new TreeMap<>();
        for (long tick : ticks) {
            steps.put(
                    tick,
                    new CashVerdict.Step(
                            matchesByTick.getOrDefault(tick, List.of()),
                            sums(journalsByTick.getOrDefault(tick, List.of()))));
        }
        return steps;
    }

    /** The sums of the lines by company, account and currency. */
    static SortedMap<String, Long> sums(List<Journal> journals) {
        SortedMap<String, Long> sums = new TreeMap<>();
        for (Journal journal : journals) {
            for (JournalLine line : journal.lines()) {
                String account =
                        String.join(
                                " ", journal.companyId(), line.account(), line.amount().currency());
                sums.merge(account, line.amount().minorUnits(), Math::addExact);
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }
}
