package io.tieout.core.payables;

import io.tieout.core.accruals.AccruedLine;
import io.tieout.core.documents.OpenBill;
import io.tieout.core.ledger.Journal;
import io.tieout.core.results.DuplicateVerdict;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import java.util.ArrayList;
import java.util.List;

/**
 * What one settling of a company's payables changed.
 *
 * @param matches confirmed and proposed, in the order in which they came about
 * @param exceptions opened, changed and closed, in the order of id
 * @param journals in the order in which they came about
 * @param duplicates new verdicts, in the order of the invoices
 * @param payables what is owed for the bills that were granted, in the order of the matches
 * @param accruals what came and was not billed by a period end; mostly none is reached
 */
public record PayablesSettled(
        List<Match> matches,
        List<ExceptionItem> exceptions,
        List<Journal> journals,
        List<DuplicateVerdict> duplicates,
        List<OpenBill> payables,
        List<AccruedLine> accruals) {

    public PayablesSettled {
        matches = List.copyOf(matches);
        exceptions = List.copyOf(exceptions);
        journals = List.copyOf(journals);
        duplicates = List.copyOf(duplicates);
        payables = List.copyOf(payables);
        accruals = List.copyOf(accruals);
    }

    /** Where nothing was granted, or nobody asks what is owed. */
    public PayablesSettled(
            List<Match> matches,
            List<ExceptionItem> exceptions,
            List<Journal> journals,
            List<DuplicateVerdict> duplicates) {
        this(matches, exceptions, journals, duplicates, List.of(), List.of());
    }

    /** With what came and was not billed by a period end; its journals come after the others. */
    PayablesSettled with(List<AccruedLine> accrued, List<Journal> ofAccruals) {
        List<Journal> all = new ArrayList<>(journals);
        all.addAll(ofAccruals);
        return new PayablesSettled(matches, exceptions, all, duplicates, payables, accrued);
    }
}
