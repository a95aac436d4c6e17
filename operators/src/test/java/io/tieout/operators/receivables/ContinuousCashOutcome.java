package io.tieout.operators.receivables;

import io.tieout.core.ledger.Journal;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import java.util.SortedMap;
import java.util.TreeMap;

/** How everything stands in the end: of each result what was said last. */
final class ContinuousCashOutcome {

    private final SortedMap<String, Match> matches = new TreeMap<>();
    private final SortedMap<String, ExceptionItem> exceptions = new TreeMap<>();
    private final SortedMap<String, Journal> journals = new TreeMap<>();
    private final SortedMap<String, AccountItem> items = new TreeMap<>();

    void add(Match match) {
        matches.put(match.id(), match);
    }

    void add(ExceptionItem exception) {
        exceptions.put(exception.id(), exception);
    }

    void add(Journal journal) {
        if (journals.put(journal.id(), journal) != null) {
            throw new IllegalStateException("posted twice: " + journal);
        }
    }

    void add(AccountItem item) {
        items.put(item.kind() + "/" + item.id(), item);
    }

    SortedMap<String, Match> matches() {
        return matches;
    }

    SortedMap<String, ExceptionItem> exceptions() {
        return exceptions;
    }

    SortedMap<String, Journal> journals() {
        return journals;
    }

    SortedMap<String, AccountItem> items() {
        return items;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContinuousCashOutcome outcome
                && outcome.matches.equals(matches)
                && outcome.exceptions.equals(exceptions)
                && outcome.journals.equals(journals)
                && outcome.items.equals(items);
    }

    @Override
    public int hashCode() {
        return matches.hashCode();
    }
}
