package io.tieout.core.statements;

import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import java.util.List;

/**
 * What one settling of a party's statements changed.
 *
 * @param reconciliations new and changed ones, by company, currency and order of statements
 * @param matches new ones, and reversed ones, in the order of id
 * @param exceptions opened, changed and closed, in the order of id
 */
public record StatementsSettled(
        List<StatementReconciliation> reconciliations,
        List<Match> matches,
        List<ExceptionItem> exceptions) {

    public StatementsSettled {
        reconciliations = List.copyOf(reconciliations);
        matches = List.copyOf(matches);
        exceptions = List.copyOf(exceptions);
    }
}
