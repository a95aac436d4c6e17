package io.tieout.core.statements;

import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementForm;
import io.tieout.core.documents.StatementLine;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement with what it continues. Amounts in minor units, days since 1970-01-01.
 *
 * @param opening of the first statement that it continues, or its own
 * @param start the first day that it is about
 * @param lines in order: those of the statements that it continues, then its own
 * @param gap its own opening less the closing balance of the one before, if that is another; else 0
 * @param brokenLine the position, from 1, of the first line after which the running balance is
 *     wrong; 0 if none
 */
record StatedBalance(
        PartyStatement statement,
        long observedAtMillis,
        long opening,
        int start,
        List<StatedLine> lines,
        long gap,
        int brokenLine) {

    /** Tells the group of a line. */
    interface Groups {
        StatedLine stated(String id, StatementLine line);
    }

    /**
     * @param former the statement right before it; null if none
     */
    static StatedBalance of(
            PartyStatement statement, long observedAtMillis, StatedBalance former, Groups groups) {
        long opening = statement.opening().minorUnits();
        List<StatedLine> own = new ArrayList<>();
        for (int i = 0; i < statement.lines().size(); i++) {
            StatementLine line = statement.lines().get(i);
            if (line.isMovement()) {
                own.add(groups.stated(statement.id() + '#' + (i + 1), line));
            }
        }
        boolean follows =
                former != null
                        && statement.effectiveForm() == StatementForm.ACTIVITY
                        && former.statement.effectiveForm() == StatementForm.ACTIVITY;
        long gap = follows ? opening - former.statement.closingBalance().minorUnits() : 0;
        if (!follows || gap != 0) {
            return new StatedBalance(
                    statement,
                    observedAtMillis,
                    opening,
                    start(statement, own),
                    own,
                    gap,
                    brokenLine(statement));
        }
        List<StatedLine> all = new ArrayList<>(former.lines);
        all.addAll(own);
        return new StatedBalance(
                statement,
                observedAtMillis,
                former.opening,
                former.start,
                all,
                0,
                brokenLine(statement));
    }

    boolean isOpenItems() {
        return statement.effectiveForm() == StatementForm.OPEN_ITEMS;
    }

    int statementDay() {
        return Math.toIntExact(statement.statementDate().toEpochDay());
    }

    /** Closing balance less opening and lines. */
    long arithmetic() {
        long sum = opening;
        for (StatedLine line : lines) {
            sum += line.amount();
        }
        return statement.closingBalance().minorUnits() - sum;
    }

    boolean addsUp() {
        return brokenLine == 0 && arithmetic() == 0;
    }

    private static int start(PartyStatement statement, List<StatedLine> lines) {
        if (statement.fromDate() != null) {
            return Math.toIntExact(statement.fromDate().toEpochDay());
        }
        return lines.stream()
                .mapToInt(StatedLine::day)
                .min()
                .orElse(Math.toIntExact(statement.statementDate().toEpochDay()));
    }

    private static int brokenLine(PartyStatement statement) {
        boolean known = statement.openingBalance() != null;
        long balance = known ? statement.openingBalance().minorUnits() : 0;
        for (int i = 0; i < statement.lines().size(); i++) {
            StatementLine line = statement.lines().get(i);
            boolean moves = line.isMovement();
            if (moves) {
                balance += line.amount().minorUnits();
            } else if (!known) {
                balance = line.amount().minorUnits();
                known = true;
            }
            if (line.balance() != null) {
                long stated = line.balance().minorUnits();
                if (known && stated != balance) {
                    return i + 1;
                }
                balance = stated;
                known = true;
            }
        }
        return 0;
    }
}
