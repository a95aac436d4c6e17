package io.tieout.core.receivables;

import io.tieout.core.ledger.Journal;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import java.util.List;

/**
 * What one settling of a scope changed.
 *
 * @param matches confirmed, proposed and reversed, in the order in which they came about
 * @param exceptions opened, changed and closed, in the order of id
 * @param journals in the order in which they came about
 * @param touchedPayments payments whose {@link PaymentMark} changed, sorted
 */
public record CashSettled(
        List<Match> matches,
        List<ExceptionItem> exceptions,
        List<Journal> journals,
        List<String> touchedPayments) {

    public CashSettled {
        matches = List.copyOf(matches);
        exceptions = List.copyOf(exceptions);
        journals = List.copyOf(journals);
        touchedPayments = List.copyOf(touchedPayments);
    }
}
