package io.tieout.core.prepayments;

import io.tieout.core.documents.ServicePeriod;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * The journals that move a prepaid cost to the months it belongs to: all of them are made at once,
 * when the bill is posted, each dated on its month.
 */
public final class PrepaymentPostings {

    /** Where the cost lies until its month comes. */
    public static final String PREPAID = "prepaid-expenses";

    private PrepaymentPostings() {}

    /**
     * The recognition of one line of a bill: debit the expense, credit {@link #PREPAID}. Months
     * with nothing to bear have no journal.
     *
     * @param cause id of the match or decision that posted the bill
     * @param line tells apart the lines of one bill
     * @param costCenter null if none
     */
    public static List<Journal> of(
            String companyId,
            String invoiceId,
            String cause,
            String line,
            String expenseAccount,
            String costCenter,
            Money cost,
            ServicePeriod period,
            RecognitionSchedule.Method method,
            long atMillis) {
        List<Journal> journals = new ArrayList<>();
        for (Recognition part : RecognitionSchedule.of(cost, period, method)) {
            if (part.amount().isZero()) {
                continue;
            }
            journals.add(
                    new Journal(
                            DeterministicId.of(
                                    "j",
                                    List.of(
                                            "prepayment",
                                            companyId,
                                            invoiceId,
                                            line,
                                            part.date().toString())),
                            companyId,
                            part.date(),
                            "Prepaid cost of invoice "
                                    + invoiceId
                                    + " for "
                                    + part.date().toString().substring(0, 7),
                            cause,
                            "rule",
                            atMillis,
                            List.of(
                                    new JournalLine(expenseAccount, part.amount(), costCenter),
                                    new JournalLine(
                                            PREPAID, part.amount().negated(), costCenter))));
        }
        return journals;
    }
}
