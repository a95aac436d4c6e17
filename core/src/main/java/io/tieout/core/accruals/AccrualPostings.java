package io.tieout.core.accruals;

import io.tieout.core.ids.DeterministicId;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * The journals of a period end: what is accrued is posted on its last day and taken back on the
 * next, so that the bill, when it comes, is posted as any other.
 */
public final class AccrualPostings {

    /** What is owed for what was not billed yet and has no journal of its own. */
    public static final String ACCRUED = "accrued-expenses";

    private static final String BY_RULE = "rule";

    private AccrualPostings() {}

    /** Two journals that cancel each other out; none for what is posted already. */
    public static List<Journal> of(AccruedLine line, long atMillis) {
        if (line.posted() || line.amount().isZero()) {
            return List.of();
        }
        return List.of(
                journal("accrual", line, line.asOf(), line.amount(), atMillis),
                journal(
                        "accrual-reversal",
                        line,
                        line.asOf().plusDays(1),
                        line.amount().negated(),
                        atMillis));
    }

    private static Journal journal(
            String kind, AccruedLine line, LocalDate day, Money amount, long atMillis) {
        String id =
                DeterministicId.of(
                        "j",
                        List.of(
                                kind,
                                line.companyId(),
                                line.orderId(),
                                Integer.toString(line.orderLine()),
                                line.asOf().toString()));
        return new Journal(
                id,
                line.companyId(),
                day,
                kind + " of order " + line.orderNumber() + ", line " + line.orderLine(),
                line.orderId(),
                BY_RULE,
                atMillis,
                List.of(
                        new JournalLine(line.account(), amount, line.costCenter()),
                        new JournalLine(ACCRUED, amount.negated(), null)));
    }
}
